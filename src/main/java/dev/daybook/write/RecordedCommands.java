package dev.daybook.write;

import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogPosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which commands a fold knows, for asking about many in turn. Where none is recorded from one id to
 * another, the fold is not asked about those between: a file's rows have neighbouring ids, and most
 * files are new. Not thread-safe.
 */
final class RecordedCommands {
  private final DecisionView base;

  /** Nothing is recorded from here on. */
  private @Nullable CommandId gapStart;

  /** The first that is recorded again, or null if none is. */
  private @Nullable CommandId gapEnd;

  RecordedCommands(DecisionView base) {
    this.base = base;
  }

  /** See {@link DecisionView#recorded}. */
  Optional<LogPosition> position(CommandId id) {
    if (!inGap(id)) {
      CommandId next = base.nextRecorded(id).orElse(null);
      if (id.equals(next)) {
        return base.recorded(id);
      }
      gapStart = id;
      gapEnd = next;
    }
    return Optional.empty();
  }

  private boolean inGap(CommandId id) {
    return gapStart != null
        && gapStart.compareTo(id) <= 0
        && (gapEnd == null || id.compareTo(gapEnd) < 0);
  }
}
