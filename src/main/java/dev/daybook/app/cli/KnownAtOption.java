package dev.daybook.app.cli;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.readmodel.RecordClock;
import dev.daybook.workspace.intent.KnownAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The second clock of the commands that read the ledger. */
final class KnownAtOption {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT|POSITIONS",
      converter = KnownAtConverter.class,
      description =
          "With the knowledge of then: what was recorded up to this instant, or what stands before"
              + " these positions of the log, such as \"0:1234 1:77\"; a partition not named counts"
              + " as unknown (default: everything known).")
  @Nullable KnownAs knownAt;

  KnownAs orNow() {
    return knownAt == null ? KnownAs.NOW : knownAt;
  }

  /**
   * Where that knowledge ends, or null for everything.
   *
   * @throws ParameterException if the log has no such positions
   */
  @Nullable LogEnd end(Fold fold, ReadModelReader reader) {
    return switch (orNow()) {
      case KnownAs.Now _, KnownAs.Then _ -> null;
      case KnownAs.At(Instant instant) -> RecordClock.of(reader).at(instant, fold.end());
      case KnownAs.UpTo(LogEnd end) -> {
        requireThere(end, fold.end());
        yield end;
      }
    };
  }

  /** When that knowledge was all there was: what is effective later is new business. */
  Instant since(LogEnd end, ReadModelReader reader) {
    return knownAt instanceof KnownAs.At(Instant instant)
        ? instant
        : RecordClock.of(reader).last(end).orElse(Instant.EPOCH);
  }

  private void requireThere(LogEnd asked, LogEnd end) {
    if (!end.nextOffsets().keySet().containsAll(asked.nextOffsets().keySet())) {
      throw new ParameterException(
          spec.commandLine(),
          "--known-at names a partition that the log does not have: it ends at " + end + ".");
    }
    if (!end.covers(asked)) {
      throw new ParameterException(
          spec.commandLine(), "--known-at is beyond the end of the log, which is " + end + ".");
    }
  }
}
