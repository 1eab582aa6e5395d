package dev.daybook.app.cli;

import dev.daybook.write.Progress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** How far long work is, on one line of a terminal; nothing where nobody looks. */
final class ConsoleProgress implements Progress {
  private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final String BLANK = "\r" + " ".repeat(70) + "\r";

  private final PrintWriter err;

  /** As picocli finds out whether to colour its help. */
  private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();

  private long lastNanos = System.nanoTime();
  private boolean shown;

  private ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  /** A report on this stream; {@link #end} it afterwards. */
  static ConsoleProgress on(PrintWriter err) {
    return new ConsoleProgress(err);
  }

  @Override
  public boolean at(Step step, long done, long total) {
    String what = step.label();
    show(total == 0 ? what : "%-11s%3d %%".formatted(what, done * 100 / total));
    return true;
  }

  /** Puts this in the line's place, unless that was done a moment ago. */
  void show(String line) {
    long now = System.nanoTime();
    if (terminal && now - lastNanos > REPORT_NANOS) {
      lastNanos = now;
      shown = true;
      err.print("\r%-70s".formatted(line));
      err.flush();
    }
  }

  /** Takes the line away. */
  void end() {
    if (shown) {
      err.print(BLANK);
      err.flush();
      shown = false;
    }
  }
}
