package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The timeline's answers, from a sorted list and loops that anyone can check. */
final class NaiveFold {
  private final List<RecordedEvent> events = new ArrayList<>();

  void add(RecordedEvent event) {
    events.add(event);
    events.sort(RecordedEvent.EFFECTIVE_ORDER);
  }

  void addAll(Collection<RecordedEvent> more) {
    events.addAll(more);
    events.sort(RecordedEvent.EFFECTIVE_ORDER);
  }

  List<RecordedEvent> all() {
    return events;
  }

  List<RecordedEvent> upTo(AsOf asOf) {
    return events.stream()
        .filter(e -> e.event().header().effective().toEpochMilli() <= asOf.effectiveMillis())
        .filter(e -> asOf.knownUpTo() == null || asOf.knownUpTo().isPast(e.position()))
        .toList();
  }

  List<RecordedEvent> of(AccountId account, AsOf asOf) {
    return upTo(asOf).stream().filter(e -> e.event().header().account().equals(account)).toList();
  }

  static Amount sum(List<RecordedEvent> events) {
    return events.stream().map(e -> e.event().amount()).reduce(Amount.ZERO, Amount::plus);
  }

  /** Instant to balance after all events of the instant. */
  static NavigableMap<Long, Long> steps(List<RecordedEvent> events) {
    NavigableMap<Long, Long> steps = new TreeMap<>();
    long balance = 0;
    for (RecordedEvent event : events) {
      balance += event.event().amount().tenThousandths();
      steps.put(event.event().header().effective().toEpochMilli(), balance);
    }
    return steps;
  }
}
