package dev.daybook.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a read asks for: the effective instant (inclusive) and what was known. {@link #LIVE} is the
 * newest of both; an instant in the future shows what is already posted for it.
 *
 * @param effective the last effective instant included, or null for everything
 * @param knownUpTo the log's end as it was known then, or null for all that is known now
 */
public record AsOf(@Nullable Instant effective, @Nullable LogEnd knownUpTo) {
  public static final AsOf LIVE = new AsOf(null, null);

  public static AsOf at(Instant effective) {
    return new AsOf(effective, null);
  }

  public boolean isLive() {
    return effective == null && knownUpTo == null;
  }

  /** The effective instant in ms since 1970 UTC, or {@link Long#MAX_VALUE} for everything. */
  public long effectiveMillis() {
    return effective == null ? Long.MAX_VALUE : effective.toEpochMilli();
  }
}
