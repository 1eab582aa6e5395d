package dev.daybook.workspace.events;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogPosition;
import dev.daybook.timeline.AccountEvents;
import dev.daybook.timeline.TimelineSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of several accounts in canonical order reversed. Immutable. */
final class NewestFirst {
  private static final Comparator<Entry> CANONICAL =
      Comparator.comparingLong((Entry e) -> e.of.effectiveMillis(e.index))
          .thenComparing(Entry::position);

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(AccountEvents of, int index) {
    LogPosition position() {
      return of.position(index);
    }
  }

  NewestFirst(TimelineSnapshot timeline, List<AccountId> accounts, AsOf asOf) {
    for (AccountId account : accounts) {
      AccountEvents events = timeline.accountEvents(account, new AsOf(null, asOf.knownUpTo()));
      int count = events.countUpTo(new AsOf(asOf.effective(), null));
      for (int i = 0; i < count; i++) {
        entries.add(new Entry(events, i));
      }
    }
    entries.sort(CANONICAL.reversed());
  }

  int size() {
    return entries.size();
  }

  LogPosition position(int index) {
    return entries.get(index).position();
  }

  Amount balanceAfter(int index) {
    Entry entry = entries.get(index);
    return entry.of.balanceAfter(entry.index);
  }
}
