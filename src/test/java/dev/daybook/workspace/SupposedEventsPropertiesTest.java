package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.whatif.Assumed;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.whatif.Leg;
import dev.daybook.whatif.SupposedBook;
import dev.daybook.whatif.Supposition;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.commands.FoldView;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.events.SupposedEvents;
import dev.daybook.workspace.whatif.SupposedFigures;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is supposed among the events, and in the key figures, against a list that is sorted. */
class SupposedEventsPropertiesTest {
  private static final int ALL = 100_000;
  private static final int ACCOUNTS = 7;

  @TempDir private Path folder;

  static LongStream seeds() {
    return new Random().longs(10);
  }

  /** A row as it should be: of an event, or of a leg of something supposed. */
  private record Wanted(long millis, boolean supposed, Object what) {}

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_supposed_stands_after_the_events_of_its_instant(long seed) {
    Random random = new Random(seed);
    RandomLog log = new RandomLog(random);
    log.more(30 + random.nextInt(300));
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    Fold fold = log.fold(model);
    try (ReadModelReader reader = model.reader()) {
      Hypothesis hypothesis = hypothesis(log, new FoldView(fold, reader), random);
      EventsQuery events = new EventsQuery(reader, InstantSource.system());
      for (int question = 0; question < 20; question++) {
        LogEnd known = random.nextBoolean() ? null : log.knownAt(log.instant());
        AsOf asOf = new AsOf(random.nextInt(4) == 0 ? null : log.instant(), known);
        List<AccountId> of = selection(random);
        List<EventTable.Supposed> supposed = SupposedEvents.among(fold, hypothesis, asOf, of);
        EventTable real = events.run(fold, asOf, of, 0, ALL);
        requireOrder(log, hypothesis, asOf, of, real, supposed);
        requireBalances(real, supposed);
        requireFigures(fold, hypothesis, asOf);
      }
    }
  }

  private static List<AccountId> selection(Random random) {
    List<AccountId> some =
        new ArrayList<>(LongStream.rangeClosed(1, ACCOUNTS).mapToObj(n -> id((int) n)).toList());
    Collections.shuffle(some, random);
    return List.copyOf(some.subList(0, random.nextInt(4)));
  }

  private static AccountId id(int number) {
    return new AccountId(number);
  }

  /** Some at the instants of events, several at one instant, some beyond the last. */
  private static Hypothesis hypothesis(RandomLog log, FoldView book, Random random) {
    Hypothesis hypothesis = Hypothesis.NONE;
    for (int i = 0; i < 12; i++) {
      AccountId account = id(1 + random.nextInt(ACCOUNTS));
      Amount amount = new Amount(1 + random.nextInt(30_000));
      Instant at =
          random.nextInt(3) == 0
              ? log.instant()
              : effective(log.events.get(random.nextInt(log.events.size())));
      Supposition supposition =
          switch (random.nextInt(3)) {
            case 0 -> new Supposition.Deposit(account, amount, at);
            case 1 -> new Supposition.Withdrawal(account, amount, at);
            default ->
                new Supposition.Transfer(
                    account, id(1 + (account.number() + 1) % ACCOUNTS), amount, amount, at);
          };
      if (hypothesis.plus(supposition, book) instanceof Hypothesis.Outcome.Stands stands) {
        hypothesis = stands.hypothesis();
      }
    }
    assertThat(hypothesis.assumed()).isNotEmpty();
    return hypothesis;
  }

  private static Instant effective(RecordedEvent event) {
    return event.event().header().effective();
  }

  private static void requireOrder(
      RandomLog log,
      Hypothesis hypothesis,
      AsOf asOf,
      List<AccountId> of,
      EventTable real,
      List<EventTable.Supposed> supposed) {
    List<Wanted> wanted = new ArrayList<>();
    log.events.stream()
        .filter(e -> of.isEmpty() || of.contains(e.event().header().account()))
        .filter(e -> asOf.knownUpTo() == null || asOf.knownUpTo().isPast(e.position()))
        .sorted(RecordedEvent.EFFECTIVE_ORDER)
        .forEach(e -> wanted.add(new Wanted(effective(e).toEpochMilli(), false, e.position())));
    for (Assumed assumed : hypothesis.assumed()) {
      for (Leg leg : assumed.legs()) {
        if (of.isEmpty() || of.contains(leg.account())) {
          wanted.add(new Wanted(leg.at().toEpochMilli(), true, leg.amount()));
        }
      }
    }
    wanted.removeIf(each -> each.millis > asOf.effectiveMillis());
    wanted.sort(Comparator.comparingLong(Wanted::millis)); // stable: supposed ones last
    assertThat(woven(real, supposed))
        .isEqualTo(wanted.reversed().stream().map(Wanted::what).toList());
  }

  private static List<Object> woven(EventTable real, List<EventTable.Supposed> supposed) {
    EventTable table = new EventTable(real.total(), real.first(), real.rows(), supposed);
    Object[] all = new Object[(int) table.length()];
    for (int event = 0; event < real.rows().size(); event++) {
      all[(int) table.shownAt(event)] = real.rows().get(event).position();
    }
    for (EventTable.Supposed each : supposed) {
      assertThat(all[(int) each.index()]).isNull();
      all[(int) each.index()] = each.row().amount();
    }
    return List.of(all);
  }

  /** The book's balances stay; a supposed row has what it would be by then. */
  private static void requireBalances(EventTable real, List<EventTable.Supposed> supposed) {
    EventTable table = new EventTable(real.total(), real.first(), real.rows(), supposed);
    Map<Long, WhatIfModel.Row> rows = new HashMap<>();
    supposed.forEach(each -> rows.put(each.index(), each.row()));
    Map<Long, EventTable.EventRow> events = new HashMap<>();
    for (int event = 0; event < real.rows().size(); event++) {
      events.put(table.shownAt(event), real.rows().get(event));
    }
    Map<AccountId, Amount> booked = new HashMap<>();
    Map<AccountId, Amount> would = new HashMap<>();
    for (long index = table.length() - 1; index >= 0; index--) {
      WhatIfModel.Row row = rows.get(index);
      if (row == null) {
        EventTable.EventRow event = Objects.requireNonNull(events.get(index));
        would.merge(event.account(), event.amount(), Amount::plus);
        assertThat(event.balanceAfter())
            .isEqualTo(booked.merge(event.account(), event.amount(), Amount::plus));
      } else {
        assertThat(row.balanceAfter())
            .isEqualTo(would.merge(row.account(), row.amount(), Amount::plus));
      }
    }
  }

  private static void requireFigures(Fold fold, Hypothesis hypothesis, AsOf asOf) {
    AccountIndex index = new AccountIndex();
    index.follow(fold);
    KeyFigures real =
        FiguresQuery.run(fold, index, fold.timeline().balances(asOf).sums(index.groups()), asOf);
    SupposedBook book = new SupposedBook(fold.timeline(), hypothesis);
    WhatIfModel.Figures figures = SupposedFigures.of(book, real, asOf);
    Map<CurrencyCode, BigDecimal> totals = new HashMap<>();
    fold.accounts()
        .all()
        .forEach(
            account ->
                totals.merge(
                    account.currency(),
                    book.balance(account.id(), asOf).toDecimal(),
                    BigDecimal::add));
    figures.totals().forEach((code, sum) -> assertThat(sum).isEqualByComparingTo(totals.get(code)));
    real.totals().stream()
        .filter(total -> !figures.totals().containsKey(total.currency()))
        .forEach(
            total -> assertThat(totals.get(total.currency())).isEqualByComparingTo(total.sum()));
    long effective =
        hypothesis.assumed().stream()
            .flatMap(assumed -> assumed.legs().stream())
            .filter(leg -> leg.at().toEpochMilli() <= asOf.effectiveMillis())
            .count();
    assertThat(figures.events()).isEqualTo((int) effective);
  }
}
