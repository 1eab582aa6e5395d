package dev.daybook.app.window;

import dev.daybook.ingest.Rebuild;
import dev.daybook.ingest.RebuildStage;
import dev.daybook.workspace.status.Rebuilding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What a rebuild tells, as the window shows it. Stateless. */
final class RebuildNews {
  private RebuildNews() {}

  /**
   * The read model was replaced.
   *
   * @param kept where the old one is kept; empty if both said the same
   */
  static Rebuilding replaced(Rebuild.Result result, Optional<Path> kept) {
    return kept.<Rebuilding>map(
            path ->
                new Rebuilding.Mended(
                    result.anew().events(),
                    result.anew().whole(),
                    String.valueOf(path.getFileName())))
        .orElseGet(() -> agreed(result, true));
  }

  /** Both say the same. */
  static Rebuilding agreed(Rebuild.Result result, boolean replaced) {
    return new Rebuilding.Agrees(
        result.anew().events(), result.anew().whole(), result.folding().toMillis(), replaced);
  }

  /** How far it is. */
  static Rebuilding of(RebuildStage stage) {
    return switch (stage) {
      case RebuildStage.Folding folding ->
          new Rebuilding.Folding(
              folding.done(),
              folding.total(),
              folding.eventsPerSecond(),
              folding
                  .left()
                  .map(Duration::toSeconds)
                  .map(OptionalLong::of)
                  .orElse(OptionalLong.empty()));
      case RebuildStage.Comparing _ -> new Rebuilding.Comparing();
    };
  }
}
