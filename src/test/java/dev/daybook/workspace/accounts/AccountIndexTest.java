package dev.daybook.workspace.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.GroupSums;
import dev.daybook.timeline.Timeline;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.accounts.AccountTable.AccountRow;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.tools.StableSort;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, figures and orders that are kept from fold to fold, against what is computed anew. */
class AccountIndexTest {
  private static final List<CurrencyCode> CURRENCIES =
      List.of(new CurrencyCode("EUR"), CurrencyCode.NONE, new CurrencyCode("CHF"));
  private static final int MILLIS = 10_000;

  private final AccountIndex index = new AccountIndex();
  private final AccountDirectory directory = new AccountDirectory();
  private final Map<AccountId, Account> known = new HashMap<>();
  private Timeline timeline = new Timeline();
  private Accounts accounts = Accounts.NONE;
  private long offset;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void what_is_kept_from_fold_to_fold_equals_what_is_computed_anew(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      if (round == 40) { // another ledger's
        timeline = new Timeline();
        accounts = Accounts.NONE;
        known.clear();
      }
      change(random, round % 10 == 0 ? 60 : random.nextInt(3));
      for (int i = 0; i < random.nextInt(30) && !known.isEmpty(); i++) {
        List<AccountId> ids = List.copyOf(known.keySet());
        post(random, ids.get(random.nextInt(ids.size())).number());
      }
      Fold fold = new Fold(timeline.snapshot(), accounts, LogEnd.START, offset, 0, 0, 0);
      index.follow(fold);
      AsOf asOf =
          random.nextBoolean() ? AsOf.LIVE : AsOf.at(Instant.ofEpochMilli(random.nextInt(MILLIS)));
      requireSameTable(fold, asOf, random);
      requireSameFigures(fold, asOf);
      requireSameDirectory();
    }
  }

  private void change(Random random, int count) {
    List<Account> changed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AccountId id = new AccountId(random.nextInt(400) - 50);
      Account account =
          new Account(
              id,
              "Name " + (char) ('a' + random.nextInt(26)) + random.nextInt(3),
              CURRENCIES.get(random.nextInt(CURRENCIES.size())),
              new Amount(random.nextInt(3)),
              true,
              random.nextInt(5) == 0,
              Instant.EPOCH);
      if (!known.containsKey(id)) {
        post(random, id.number());
      }
      known.put(id, account);
      changed.add(account);
    }
    accounts = accounts.with(changed);
  }

  private void post(Random random, int account) {
    timeline.add(account, random.nextInt(7) - 3, random.nextInt(MILLIS), 0, offset++);
  }

  private void requireSameTable(Fold fold, AsOf asOf, Random random) {
    Balances balances = fold.timeline().balances(asOf);
    for (AccountColumn column : AccountColumn.values()) {
      boolean ascending = random.nextBoolean();
      String filter =
          random.nextInt(3) == 0 ? "" : List.of("1", "e a", "A0").get(random.nextInt(3));
      List<AccountRow> rows =
          AccountsQuery.rows(fold, index, balances, balances, filter, column, ascending);
      assertThat(rows.stream().map(AccountRow::id).toList())
          .as("by %s, ascending %s, filtered by %s", column, ascending, filter)
          .isEqualTo(naive(fold, balances, filter, column, ascending));
    }
  }

  private List<AccountId> naive(
      Fold fold, Balances balances, String filter, AccountColumn column, boolean ascending) {
    Comparator<Account> by =
        switch (column) {
          case NUMBER -> Comparator.comparing(Account::id);
          case NAME -> Comparator.comparing(a -> a.name().toLowerCase(Locale.ROOT));
          case CURRENCY -> Comparator.comparing(Account::currency);
          case LIMIT -> Comparator.comparing(Account::overdraftLimit);
          case BALANCE -> Comparator.comparing(a -> balances.balance(balances.indexOf(a.id())));
          case EVENTS ->
              Comparator.comparingInt(a -> balances.eventCount(balances.indexOf(a.id())));
          case LAST_EVENT ->
              Comparator.comparing(
                  a -> balances.lastEvent(balances.indexOf(a.id())).orElse(Instant.MIN));
        };
    String wanted = filter.toLowerCase(Locale.ROOT);
    return fold.accounts()
        .all()
        .filter(a -> balances.eventCount(balances.indexOf(a.id())) > 0)
        .filter(
            a ->
                a.id().toString().startsWith(wanted)
                    || a.name().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted((ascending ? by : by.reversed()).thenComparing(Account::id))
        .map(Account::id)
        .toList();
  }

  private void requireSameFigures(Fold fold, AsOf asOf) {
    Balances balances = fold.timeline().balances(asOf);
    Map<CurrencyCode, BigDecimal> expected = new TreeMap<>();
    known.forEach(
        (id, account) -> {
          int at = balances.indexOf(id);
          if (balances.eventCount(at) > 0) {
            BigDecimal balance = BigDecimal.valueOf(balances.tenThousandths(at), Amount.SCALE);
            expected.merge(account.currency(), balance, BigDecimal::add);
          }
        });
    GroupSums sums = balances.sums(index.groups());
    KeyFigures figures = FiguresQuery.run(fold, index, sums, asOf);
    assertThat(figures.totals())
        .extracting(KeyFigures.Total::currency)
        .containsExactlyElementsOf(expected.keySet());
    assertThat(figures.totals())
        .extracting(KeyFigures.Total::sum)
        .containsExactlyElementsOf(expected.values());
    assertThat(figures.events()).isEqualTo(fold.timeline().countUpTo(asOf));
  }

  private void requireSameDirectory() {
    List<AccountName> names = directory.of(accounts);
    assertThat(names)
        .containsExactlyElementsOf(
            known.values().stream()
                .sorted(Comparator.comparing(Account::id))
                .map(a -> new AccountName(a.id(), a.name(), a.currency(), a.closed()))
                .toList());
    assertThat(directory.of(accounts)).isSameAs(names);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void a_stable_sort_orders_as_a_comparator_does(long seed) {
    Random random = new Random(seed);
    for (int size : new int[] {0, 1, 2, 1_000}) {
      int[] items = new int[size];
      long[] keys = new long[size];
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items[i] = i;
        keys[i] = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(5) - 2;
        expected.add(i);
      }
      expected.sort(Comparator.comparingLong(i -> keys[i]));
      assertThat(StableSort.sorted(items, keys))
          .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }
  }
}
