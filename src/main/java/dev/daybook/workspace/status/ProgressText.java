package dev.daybook.workspace.status;

import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import java.time.Duration;
import java.util.OptionalLong;

/** The ingest loop's state in the window's words. Pure. */
public final class ProgressText {
  private ProgressText() {}

  public static Progress of(IngestStatus status, Fold fold) {
    String positions = fold.end().toString();
    return switch (status) {
      case IngestStatus.Loading(long loaded, long total) ->
          new Progress(
              Progress.Phase.LOADING,
              loaded,
              Math.max(0, total - loaded),
              0,
              OptionalLong.empty(),
              positions,
              "");
      case IngestStatus.CatchingUp c ->
          new Progress(
              Progress.Phase.CATCHING_UP,
              fold.events(),
              c.aboutBehind(),
              c.eventsPerSecond(),
              c.left().map(Duration::toSeconds).map(OptionalLong::of).orElse(OptionalLong.empty()),
              positions,
              "");
      case IngestStatus.Live _ ->
          new Progress(
              Progress.Phase.LIVE, fold.events(), 0, 0, OptionalLong.empty(), positions, "");
      case IngestStatus.Waiting(_, String sentence, _) ->
          stuck(Progress.Phase.WAITING, sentence, fold);
      case IngestStatus.Failed(_, String sentence) -> stuck(Progress.Phase.FAILED, sentence, fold);
      case IngestStatus.Stopped _ -> stuck(Progress.Phase.WAITING, "Stopped.", fold);
    };
  }

  /** The same, of a book of which only the last known state is shown yet. */
  public static Progress early(Progress progress) {
    return progress.phase() != Progress.Phase.LOADING
        ? progress
        : new Progress(
            progress.phase(),
            progress.done(),
            progress.behind(),
            progress.perSecond(),
            progress.etaSeconds(),
            progress.positions(),
            "showing the last known state");
  }

  public static Progress failed(String sentence, Fold fold) {
    return stuck(Progress.Phase.FAILED, sentence + "; the log file has the details", fold);
  }

  private static Progress stuck(Progress.Phase phase, String sentence, Fold fold) {
    return new Progress(
        phase, fold.events(), 0, 0, OptionalLong.empty(), fold.end().toString(), sentence);
  }
}
