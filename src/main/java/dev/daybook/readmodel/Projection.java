package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.RecordedEvent;
import java.util.List;

/**
 * What one transaction changed.
 *
 * @param applied the events that are new, in log order
 * @param changed the accounts whose state is another than before, balances aside
 * @param duplicates records whose event was there already, under another position
 * @param quarantined records set aside
 * @param next where the read model stands now
 */
public record Projection(
    List<RecordedEvent> applied,
    List<Account> changed,
    int duplicates,
    int quarantined,
    LogEnd next) {
  public Projection {
    applied = List.copyOf(applied);
    changed = List.copyOf(changed);
  }

  /** Whether no record was taken in. */
  public boolean isEmpty() {
    return applied.isEmpty() && duplicates == 0 && quarantined == 0;
  }
}
