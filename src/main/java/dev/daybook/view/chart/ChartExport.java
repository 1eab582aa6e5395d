package dev.daybook.view.chart;

import dev.daybook.fx.AtomicFile;
import dev.daybook.fx.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes pictures on the thread {@code daybook-chart-export} and says what came of it. */
final class ChartExport {
  private static final Logger log = LoggerFactory.getLogger(ChartExport.class);

  private final Consumer<String> say;

  /** An export that says its sentences on the FX thread. */
  ChartExport(Consumer<String> say) {
    this.say = say;
  }

  /** Begins to write; FX thread. */
  void write(ChartPicture picture, ChartFormat format, Path file) {
    say.accept("Writing " + file.getFileName() + "\u2026");
    ChartPicture.Writing writing = picture.as(format);
    Thread.ofPlatform()
        .daemon()
        .name("daybook-chart-export")
        .start(
            () -> {
              String sentence = written(writing, file);
              FxThread.later(() -> say.accept(sentence));
            });
  }

  private static String written(ChartPicture.Writing writing, Path file) {
    try {
      writing.to(file);
      return "The chart is written into " + file.getFileName() + ".";
    } catch (IOException e) {
      log.warn("The chart could not be written into {}", file, e);
      return "The chart is not written into %s: %s."
          .formatted(file.getFileName(), AtomicFile.reason(e));
    } catch (RuntimeException e) {
      log.error("The chart could not be written into {}", file, e);
      return "The chart is not written: something went wrong; the log file has the details.";
    }
  }
}
