package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.learned.LearnedQuery;
import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was learned, and the tables as they were known, against loops that anyone can check. */
class LearnedPropertiesTest {
  private static final int ALL = 100_000;

  @TempDir private Path folder;

  static LongStream seeds() {
    return new Random().longs(10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_was_learned_is_exactly_the_difference_of_the_balances(long seed) {
    Random random = new Random(seed);
    RandomLog log = new RandomLog(random);
    log.more(50 + random.nextInt(500));
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    Fold fold = log.fold(model);
    try (ReadModelReader reader = model.reader()) {
      LearnedQuery query = new LearnedQuery(reader);
      EventsQuery events = new EventsQuery(reader, InstantSource.system());
      for (int question = 0; question < 15; question++) {
        Instant then = log.instant();
        Instant effective =
            random.nextInt(6) == 0 ? null : random.nextBoolean() ? then : log.instant();
        LogEnd known = log.knownAt(then);
        List<AccountId> of =
            random.nextInt(3) == 0 ? List.of(new AccountId(2), new AccountId(3)) : List.of();
        LearnedTable table = query.run(fold, effective, known, then, of, 0, ALL, () -> true);
        AsOf earlier = new AsOf(effective, known);
        AsOf later = new AsOf(effective, null);
        requireDifference(log, table, earlier, later, of);
        requireKinds(log, table, earlier, then, of);
        requirePages(query, fold, earlier, then, of, table, random);
        requireEvents(log, events.run(fold, earlier, of, 0, ALL), earlier, of);
      }
    }
  }

  private static List<RecordedEvent> included(RandomLog log, AsOf asOf, List<AccountId> of) {
    return log.events.stream()
        .filter(e -> e.event().header().effective().toEpochMilli() <= asOf.effectiveMillis())
        .filter(e -> asOf.knownUpTo() == null || known(asOf).isPast(e.position()))
        .filter(e -> of.isEmpty() || of.contains(e.event().header().account()))
        .sorted(RecordedEvent.EFFECTIVE_ORDER)
        .toList();
  }

  private static LogEnd known(AsOf asOf) {
    return Objects.requireNonNull(asOf.knownUpTo());
  }

  private static RecordedEvent at(Map<LogPosition, RecordedEvent> events, LogPosition position) {
    return Objects.requireNonNull(events.get(position));
  }

  private static Map<AccountId, Amount> balances(List<RecordedEvent> events) {
    Map<AccountId, Amount> balances = new TreeMap<>();
    events.forEach(
        e -> balances.merge(e.event().header().account(), e.event().amount(), Amount::plus));
    return balances;
  }

  private static void requireDifference(
      RandomLog log, LearnedTable table, AsOf earlier, AsOf later, List<AccountId> of) {
    Map<AccountId, Amount> then = balances(included(log, earlier, of));
    Map<AccountId, Amount> now = balances(included(log, later, of));
    Map<AccountId, Amount> rows = new HashMap<>();
    table.rows().forEach(row -> rows.merge(row.account(), row.amount(), Amount::plus));
    Map<CurrencyCode, BigDecimal> currencies = new HashMap<>();
    now.forEach(
        (account, balance) -> {
          Amount before = then.getOrDefault(account, Amount.ZERO);
          Amount difference = balance.minus(before);
          assertThat(rows.getOrDefault(account, Amount.ZERO)).isEqualTo(difference);
          currencies.merge(currency(account), difference.toDecimal(), BigDecimal::add);
          table.accounts().stream()
              .filter(sum -> sum.account().equals(account))
              .forEach(
                  sum -> {
                    assertThat(sum.then()).isEqualTo(before);
                    assertThat(sum.now()).isEqualTo(balance);
                    assertThat(
                            sum.newBusiness()
                                .plus(sum.late())
                                .plus(sum.notYetKnown())
                                .plus(sum.corrections()))
                        .isEqualTo(difference);
                  });
        });
    Set<AccountId> changed = new HashSet<>();
    table.rows().stream()
        .filter(row -> row.kind() != Kind.DUPLICATE)
        .forEach(row -> changed.add(row.account()));
    assertThat(table.accounts())
        .extracting(LearnedTable.AccountSum::account)
        .containsExactlyElementsOf(changed.stream().sorted().toList());
    assertThat(table.currencies())
        .extracting(LearnedTable.CurrencySum::currency)
        .containsExactlyElementsOf(currencies.keySet().stream().sorted().toList());
    for (LearnedTable.CurrencySum sum : table.currencies()) {
      BigDecimal learned =
          sum.newBusiness().add(sum.late()).add(sum.notYetKnown()).add(sum.corrections());
      assertThat(learned).isEqualByComparingTo(currencies.get(sum.currency()));
      assertThat(sum.then().add(learned)).isEqualByComparingTo(sum.now());
    }
  }

  /** The definition of late, word by word. */
  private static boolean isLate(RandomLog log, RecordedEvent event) {
    return !event.event().amount().equals(Amount.ZERO)
        && log.events.stream()
            .filter(e -> !e.event().amount().equals(Amount.ZERO))
            .filter(e -> e.event().header().account().equals(event.event().header().account()))
            .filter(e -> e.position().partition() == event.position().partition())
            .filter(e -> e.position().offset() < event.position().offset())
            .anyMatch(
                e -> e.event().header().effective().isAfter(event.event().header().effective()));
  }

  private static CurrencyCode currency(AccountId account) {
    return account.number() % 2 == 0 ? RandomLog.USD : RandomLog.EUR;
  }

  private static void requireKinds(
      RandomLog log, LearnedTable table, AsOf earlier, Instant then, List<AccountId> of) {
    Map<LogPosition, RecordedEvent> byPosition = new HashMap<>();
    log.events.forEach(e -> byPosition.put(e.position(), e));
    Set<LogPosition> listed = new HashSet<>();
    table.rows().stream()
        .filter(row -> row.kind() != Kind.DUPLICATE)
        .forEach(row -> assertThat(listed.add(row.position())).isTrue());
    // A reversal never crosses accounts here, so the selection holds both or neither.
    Set<EventId> undone = new HashSet<>();
    listed.forEach(
        position -> {
          if (at(byPosition, position).event() instanceof LedgerEvent.Posting posting
              && posting.reverses() != null) {
            undone.add(posting.reverses());
          }
        });
    long copies = 0;
    for (LearnedTable.Row row : table.rows()) {
      if (row.kind() == Kind.DUPLICATE) {
        copies++;
        assertThat(row.amount()).isEqualTo(Amount.ZERO);
        assertThat(byPosition).doesNotContainKey(row.position());
        assertThat(known(earlier).isPast(row.position())).isFalse();
        continue;
      }
      LedgerEvent.Posting event = (LedgerEvent.Posting) at(byPosition, row.position()).event();
      boolean correction = event.reverses() != null || undone.contains(event.header().id());
      Kind expected =
          correction
              ? Kind.CORRECTION
              : isLate(log, at(byPosition, row.position()))
                  ? Kind.LATE
                  : event.header().effective().isAfter(then)
                      ? Kind.NEW_BUSINESS
                      : Kind.NOT_YET_KNOWN;
      assertThat(row.kind()).isEqualTo(expected);
      assertThat(row.amount()).isEqualTo(event.amount());
      assertThat(row.of() == null).isEqualTo(event.reverses() == null);
    }
    long expectedCopies =
        log.records.stream()
            .filter(LogEntry.Decoded.class::isInstance)
            .map(record -> ((LogEntry.Decoded) record).recorded())
            .filter(e -> !byPosition.containsKey(e.position()))
            .filter(e -> !known(earlier).isPast(e.position()))
            .filter(e -> e.event().header().effective().toEpochMilli() <= earlier.effectiveMillis())
            .filter(e -> of.isEmpty() || of.contains(e.event().header().account()))
            .count();
    assertThat(copies).isEqualTo(expectedCopies);
    assertThat(table.kinds().stream().mapToLong(LearnedTable.KindCount::rows).sum())
        .isEqualTo(table.total());
  }

  private static void requirePages(
      LearnedQuery query,
      Fold fold,
      AsOf earlier,
      Instant then,
      List<AccountId> of,
      LearnedTable all,
      Random random) {
    List<LearnedTable.Row> rows = new ArrayList<>();
    while (rows.size() < all.total()) {
      LearnedTable page =
          query.run(
              fold,
              earlier.effective(),
              known(earlier),
              then,
              of,
              rows.size(),
              1 + random.nextInt(60),
              () -> true);
      assertThat(page.first()).isEqualTo(rows.size());
      rows.addAll(page.rows());
    }
    assertThat(rows).isEqualTo(all.rows());
  }

  private static void requireEvents(
      RandomLog log, EventTable table, AsOf asOf, List<AccountId> of) {
    List<RecordedEvent> expected = included(log, asOf, of);
    assertThat(table.total()).isEqualTo(expected.size());
    assertThat(table.rows())
        .extracting(EventTable.EventRow::position)
        .isEqualTo(expected.reversed().stream().map(RecordedEvent::position).toList());
    Map<AccountId, Amount> running = new HashMap<>();
    for (EventTable.EventRow row : table.rows().reversed()) {
      assertThat(row.balanceAfter())
          .isEqualTo(running.merge(row.account(), row.amount(), Amount::plus));
      // What was not known to be undone is not shown as undone.
      assertThat(row.reversedAt() == null || known(asOf).isPast(row.reversedAt())).isTrue();
    }
  }
}
