package dev.daybook.app.cli;

import dev.daybook.ingest.RebuildStage;
import java.util.Locale;
import java.util.function.Consumer;

/** How far a rebuild is, in a terminal's line: share, rate and the time left. */
final class RebuildProgress implements Consumer<RebuildStage> {
  private final ConsoleProgress line;

  RebuildProgress(ConsoleProgress line) {
    this.line = line;
  }

  @Override
  public void accept(RebuildStage stage) {
    line.show(text(stage));
  }

  static String text(RebuildStage stage) {
    return switch (stage) {
      case RebuildStage.Folding folding -> {
        String share =
            String.format(
                Locale.ROOT,
                "Folding %3d %%, %,d events/s",
                folding.total() == 0 ? 100 : folding.done() * 100 / folding.total(),
                folding.eventsPerSecond());
        yield folding.left().map(left -> share + ", " + left.toSeconds() + " s left").orElse(share);
      }
      case RebuildStage.Comparing _ -> "Comparing";
    };
  }
}
