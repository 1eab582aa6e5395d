package dev.daybook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The {@linkplain PackagedProgram packaged program} with its window in a process of its own, with
 * JavaFX's headless platform, watched. Thread-safe.
 */
final class WindowProcess implements AutoCloseable {
  private static final String WATCHED = "dev.daybook.app.window.WatchedProgram";
  private static final long CLOSE_SECONDS = 30;

  private final long startedMicros;
  private final Process process;
  private final List<Sight> sights = new ArrayList<>();
  private boolean over;

  /**
   * What was seen.
   *
   * @param micros when, since 1970
   * @param events in the fold or snapshot; of a ping, how many microseconds late it was; of a drag,
   *     the cursor or the nanoseconds of work
   * @param rows accounts shown
   * @param lines of the chart
   * @param live whether the store is up and read to its end
   */
  record Sight(Kind kind, long micros, long events, int rows, int lines, boolean live) {
    enum Kind {
      FOLDED,
      SHOWN,
      DRAWN,
      PING,
      ASKED,
      BUILT,
      WORK,
      LAID,
      DRAGGED
    }

    static Sight parse(String line) {
      String[] part = line.split(" ");
      Kind kind = Kind.valueOf(part[0]);
      long micros = Long.parseLong(part[1]);
      long number = Long.parseLong(part[2]);
      return part.length == 3
          ? new Sight(kind, micros, number, 0, 0, false)
          : new Sight(
              kind,
              micros,
              number,
              Integer.parseInt(part[3]),
              Integer.parseInt(part[4]),
              Boolean.parseBoolean(part[5]));
    }
  }

  private WindowProcess(long startedMicros, Process process) {
    this.startedMicros = startedMicros;
    this.process = process;
  }

  static WindowProcess start(Path data) throws IOException {
    return start(data, List.of());
  }

  /** As above, with more flags for the program's machine. */
  static WindowProcess start(Path data, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(PackagedProgram.flags());
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(flags);
    command.add(WATCHED);
    command.addAll(List.of("--data", data.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("DISPLAY", "headless"); // the program asks for a display by it
    long started = micros();
    WindowProcess window = new WindowProcess(started, builder.start());
    Thread.ofPlatform().daemon().name("bench-watches").start(window::read);
    return window;
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Sight sight = Sight.parse(line);
        synchronized (this) {
          sights.add(sight);
          notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      synchronized (this) {
        over = true;
        notifyAll();
      }
    }
  }

  /** The first such sight, waiting for it. */
  synchronized Sight await(Predicate<Sight> wanted, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int next = 0; ; ) {
      for (; next < sights.size(); next++) {
        if (wanted.test(sights.get(next))) {
          return sights.get(next);
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (over || left <= 0) {
        throw new IllegalStateException(
            "Not seen: " + (sights.isEmpty() ? "nothing was" : sights.getLast()));
      }
      wait(left);
    }
  }

  synchronized List<Sight> sights() {
    return List.copyOf(sights);
  }

  double millisSinceStart(Sight sight) {
    return (sight.micros() - startedMicros) / 1e3;
  }

  /**
   * A figure of the process's memory in MB.
   *
   * @param name such as {@code VmRSS}, see proc(5)
   */
  double megabytes(String name) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", process.pid() + "", "status"))) {
      if (line.startsWith(name + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IllegalStateException("The system does not tell " + name);
  }

  static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /** Asks it to end, as the system does, so that the folder is left clean. */
  @Override
  public void close() {
    process.toHandle().destroy(); // which leaves its output readable to the end
    try {
      if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The window does not close");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
