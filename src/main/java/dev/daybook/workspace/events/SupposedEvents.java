package dev.daybook.workspace.events;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.whatif.SupposedBook;
import dev.daybook.workspace.whatif.WhatIfDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where what is supposed stands among the events of a selection, newest effective first. Pure. */
public final class SupposedEvents {
  private SupposedEvents() {}

  /**
   * One row for each leg that takes effect up to an instant.
   *
   * @param accounts empty for all
   */
  public static List<EventTable.Supposed> among(
      Fold fold, Hypothesis hypothesis, AsOf asOf, List<AccountId> accounts) {
    Set<AccountId> of = Set.copyOf(accounts);
    List<SupposedBook.Placed> newestFirst =
        new SupposedBook(fold.timeline(), hypothesis)
            .placed(id -> of.isEmpty() || of.contains(id), asOf)
            .reversed();
    List<EventTable.Supposed> rows = new ArrayList<>();
    if (newestFirst.isEmpty()) {
      return rows;
    }
    long events = count(fold, accounts, asOf);
    for (SupposedBook.Placed each : newestFirst) {
      Instant at = each.leg().at();
      long newer = events - count(fold, accounts, new AsOf(at, asOf.knownUpTo()));
      rows.add(
          new EventTable.Supposed(
              newer + rows.size(),
              WhatIfDesk.row(fold, each.assumed(), each.leg(), each.balanceAfter())));
    }
    return rows;
  }

  private static long count(Fold fold, List<AccountId> accounts, AsOf asOf) {
    if (accounts.isEmpty()) {
      return fold.timeline().countUpTo(asOf);
    }
    AsOf known = new AsOf(null, asOf.knownUpTo());
    AsOf effective = new AsOf(asOf.effective(), null);
    return accounts.stream()
        .mapToLong(id -> fold.timeline().accountEvents(id, known).countUpTo(effective))
        .sum();
  }
}
