package dev.daybook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Books long enough that whole blocks and chunks are answered without their rows, against loops.
 */
class LongBookTest {
  private static final int ACCOUNTS = 40;
  private static final int GROUPS = 3;
  private static final int PARTITIONS = 2;

  /** One event. */
  private record Row(int account, long amount, long millis, int partition, long offset) {
    boolean isIn(AsOf asOf) {
      LogEnd known = asOf.knownUpTo();
      return millis <= asOf.effectiveMillis()
          && (known == null || offset < known.nextOffset(partition));
    }
  }

  private static final Comparator<Row> CANONICAL =
      Comparator.comparingLong(Row::millis)
          .thenComparingInt(Row::partition)
          .thenComparingLong(Row::offset);

  private final Timeline timeline = new Timeline();
  private final List<Row> rows = new ArrayList<>();
  private final long[] offsets = new long[PARTITIONS];

  private void add(int account, long amount, long millis, int partition) {
    Row row = new Row(account, amount, millis, partition, offsets[partition]++);
    timeline.add(row.account, row.amount, row.millis, row.partition, row.offset);
    rows.add(row);
  }

  /**
   * Many at equal instants, a quiet and a loud account, some late ones that stay in the overlay.
   */
  private long fill(Random random, int count) {
    long now = 1_000_000;
    for (int i = 0; i < count; i++) {
      now += random.nextInt(4) == 0 ? random.nextInt(5) : 0;
      if (random.nextInt(50_000) == 0) {
        now += 50_000; // an idle time
      }
      int account = random.nextInt(2) == 0 ? 0 : random.nextInt(ACCOUNTS);
      add(account, random.nextInt(2_001) - 1_000, now, random.nextInt(PARTITIONS));
    }
    for (int i = 0; i < 300; i++) {
      long millis = 1_000_000 + random.nextLong(now - 1_000_000);
      add(random.nextInt(ACCOUNTS), random.nextInt(9_001) - 4_500, millis, 1);
    }
    rows.sort(CANONICAL);
    return now;
  }

  private static Groups groups(TimelineSnapshot snapshot) {
    Balances balances = snapshot.balances(AsOf.LIVE);
    int[] of = new int[balances.size()];
    Arrays.setAll(of, i -> balances.accountNumber(i) % GROUPS);
    return Groups.of(of, null);
  }

  private List<AsOf> questions(Random random, long end) {
    List<AsOf> questions = new ArrayList<>(List.of(AsOf.LIVE));
    for (int i = 0; i < 4; i++) {
      Instant instant = Instant.ofEpochMilli(1_000_000 + random.nextLong(end - 1_000_000));
      LogEnd known =
          new LogEnd(
              Map.of(
                  0,
                  random.nextLong(offsets[0] + 1),
                  1,
                  i == 0 ? offsets[1] : random.nextLong(offsets[1] + 1)));
      questions.add(AsOf.at(instant));
      questions.add(new AsOf(instant, known));
      questions.add(new AsOf(null, known));
    }
    return questions;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void every_answer_equals_a_loop_over_all_rows(long seed) {
    Random random = new Random(seed);
    long end = fill(random, 3 * Chunk.SIZE + random.nextInt(Chunk.SIZE));
    TimelineSnapshot snapshot = timeline.snapshot();
    Groups groups = groups(snapshot);
    for (AsOf asOf : questions(random, end)) {
      List<Row> included = rows.stream().filter(row -> row.isIn(asOf)).toList();
      requireSameBalances(snapshot, groups, asOf, included);
      requireSameLargest(snapshot, asOf, included);
      assertThat(snapshot.countUpTo(asOf)).isEqualTo(included.size());
      long from = 990_000 + random.nextLong(end - 980_000);
      long to = from + random.nextLong(end - 980_000);
      for (int width : new int[] {1, 7, 1_000}) {
        requireSameTotals(snapshot, groups, asOf, included, from, to, width);
      }
      requireSameColumns(
          PixelReducer.reduce(
              snapshot.series(new AccountId(0), asOf),
              Instant.ofEpochMilli(from),
              Instant.ofEpochMilli(to),
              900),
          included.stream().filter(row -> row.account == 0).toList(),
          new PixelScale(from, to, 900));
    }
  }

  private static void requireSameBalances(
      TimelineSnapshot snapshot, Groups groups, AsOf asOf, List<Row> included) {
    long[] sums = new long[ACCOUNTS];
    int[] counts = new int[ACCOUNTS];
    long[] totals = new long[GROUPS];
    for (Row row : included) {
      sums[row.account] += row.amount;
      counts[row.account]++;
      totals[row.account % GROUPS] += row.amount;
    }
    Balances balances = snapshot.balances(asOf);
    for (int i = 0; i < balances.size(); i++) {
      assertThat(balances.tenThousandths(i)).isEqualTo(sums[balances.accountNumber(i)]);
      assertThat(balances.eventCount(i)).isEqualTo(counts[balances.accountNumber(i)]);
    }
    GroupSums found = balances.sums(groups);
    for (int group = 0; group < GROUPS; group++) {
      assertThat(found.sum(group).longValueExact()).isEqualTo(totals[group]);
    }
    assertThat(found.events()).isEqualTo(included.size());
    assertThat(found.accounts()).isEqualTo((int) Arrays.stream(counts).filter(c -> c > 0).count());
  }

  private static void requireSameLargest(TimelineSnapshot snapshot, AsOf asOf, List<Row> included) {
    Row largest = null;
    for (Row row : included) {
      if (row.amount != 0 && (largest == null || Math.abs(row.amount) > Math.abs(largest.amount))) {
        largest = row;
      }
    }
    Optional<EventAt> found = snapshot.largestMovement(asOf);
    assertThat(found.isPresent()).isEqualTo(largest != null);
    if (largest != null) {
      assertThat(found.orElseThrow().position().partition()).isEqualTo(largest.partition);
      assertThat(found.orElseThrow().position().offset()).isEqualTo(largest.offset);
    }
  }

  private static void requireSameTotals(
      TimelineSnapshot snapshot,
      Groups groups,
      AsOf asOf,
      List<Row> included,
      long from,
      long to,
      int width) {
    GroupTotals totals = snapshot.totals(groups, asOf);
    var columns = totals.reduce(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), width);
    for (int group = 0; group < GROUPS; group++) {
      int wanted = group;
      List<Row> own = included.stream().filter(row -> row.account % GROUPS == wanted).toList();
      requireSameColumns(columns.get(group).orElseThrow(), own, new PixelScale(from, to, width));
      TreeMap<Long, Long> replayed = new TreeMap<>();
      totals.replay(group, from, to, (at, after) -> assertThat(replayed.put(at, after)).isNull());
      assertThat(replayed).isEqualTo(steps(own).subMap(from, true, to, true));
    }
  }

  private static void requireSameColumns(PixelColumns columns, List<Row> own, PixelScale scale) {
    NavigableMap<Long, Long> steps = steps(own);
    var entering = steps.lowerEntry(scale.fromMillis());
    long carried = entering == null ? 0 : entering.getValue();
    assertThat(columns.entering()).isEqualTo(carried);
    for (int column = 0; column < scale.parts(); column++) {
      var within = steps.subMap(scale.start(column), scale.start(column + 1));
      List<Long> values = within.isEmpty() ? List.of(carried) : List.copyOf(within.values());
      assertThat(columns.steps(column)).isEqualTo(within.size());
      assertThat(columns.first(column)).isEqualTo(values.getFirst());
      assertThat(columns.last(column)).isEqualTo(values.getLast());
      assertThat(columns.min(column)).isEqualTo(values.stream().mapToLong(v -> v).min().orElse(0));
      assertThat(columns.max(column)).isEqualTo(values.stream().mapToLong(v -> v).max().orElse(0));
      carried = columns.last(column);
    }
  }

  private static NavigableMap<Long, Long> steps(List<Row> own) {
    NavigableMap<Long, Long> steps = new TreeMap<>();
    long balance = 0;
    for (Row row : own) {
      balance += row.amount;
      steps.put(row.millis, balance);
    }
    return steps;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void reads_are_right_while_late_rows_are_woven_in_a_part_at_a_time(long seed) {
    Random random = new Random(seed);
    long end = fill(random, 10 * Chunk.SIZE);
    TimelineSnapshot before = timeline.snapshot();
    long[] balancesBefore = balances(before);
    for (int batch = 0; batch < 60; batch++) {
      for (int i = 0; i < 120; i++) { // in all, more than the overlay holds
        long millis = batch % 10 == 0 ? end + batch : 1_000_000 + random.nextLong(end - 1_000_000);
        add(random.nextInt(ACCOUNTS + batch), random.nextInt(2_001) - 1_000, millis, 1);
      }
      TimelineSnapshot snapshot = timeline.snapshot();
      if (batch % 6 == 5) {
        requireSameNow(snapshot, random, end);
      }
    }
    assertThat(balances(before)).isEqualTo(balancesBefore);
  }

  private void requireSameNow(TimelineSnapshot snapshot, Random random, long end) {
    AsOf asOf = AsOf.at(Instant.ofEpochMilli(1_000_000 + random.nextLong(end - 1_000_000)));
    List<Row> sorted = new ArrayList<>(rows.stream().filter(row -> row.isIn(asOf)).toList());
    sorted.sort(CANONICAL);
    long[] sums = new long[2 * ACCOUNTS + GROUPS * 100];
    sorted.forEach(row -> sums[row.account] += row.amount);
    Balances balances = snapshot.balances(asOf);
    for (int i = 0; i < balances.size(); i++) {
      assertThat(balances.tenThousandths(i)).isEqualTo(sums[balances.accountNumber(i)]);
    }
    int account = random.nextInt(3);
    List<Row> own = sorted.stream().filter(row -> row.account == account).toList();
    AccountEvents events = snapshot.accountEvents(new AccountId(account), asOf);
    assertThat(events.size()).isEqualTo(own.size());
    for (int i = 0; i < own.size(); i++) {
      assertThat(events.position(i).offset()).isEqualTo(own.get(i).offset);
    }
    requireSameColumns(
        PixelReducer.reduce(
            snapshot.series(new AccountId(account), AsOf.LIVE),
            Instant.ofEpochMilli(0),
            Instant.ofEpochMilli(asOf.effectiveMillis()),
            500),
        own,
        new PixelScale(0, asOf.effectiveMillis(), 500));
  }

  private static long[] balances(TimelineSnapshot snapshot) {
    Balances balances = snapshot.balances(AsOf.LIVE);
    return IntStream.range(0, balances.size()).mapToLong(balances::tenThousandths).toArray();
  }

  @Test
  void a_total_that_leaves_the_range_for_one_event_has_no_columns_and_the_others_have() {
    fill(new Random(1), 2 * Chunk.SIZE);
    add(ACCOUNTS, Long.MAX_VALUE - 1_000_000_000L, 1_000_100, 0);
    add(ACCOUNTS + GROUPS, 2_000_000_000L, 1_000_200, 0);
    add(ACCOUNTS + GROUPS, -2_000_000_000L, 1_000_300, 0);
    TimelineSnapshot snapshot = timeline.snapshot();
    var columns =
        snapshot
            .totals(groups(snapshot), AsOf.LIVE)
            .reduce(Instant.ofEpochMilli(0), Instant.ofEpochMilli(9_000_000), 100);
    assertThat(columns.get(ACCOUNTS % GROUPS)).isEmpty();
    assertThat(columns.get((ACCOUNTS + 1) % GROUPS)).isPresent();
    assertThat(columns.get((ACCOUNTS + 2) % GROUPS)).isPresent();
  }

  @Test
  void an_account_that_changes_its_group_takes_its_past_with_it() {
    long end = fill(new Random(2), 2 * Chunk.SIZE);
    TimelineSnapshot snapshot = timeline.snapshot();
    Groups before = groups(snapshot);
    requireSameLast(snapshot, before, end);
    int[] of = new int[before.accounts()];
    Arrays.setAll(of, i -> i == 5 ? (before.of(i) + 1) % GROUPS : before.of(i));
    requireSameLast(snapshot, Groups.of(of, before), end);
    requireSameLast(snapshot, Groups.of(Arrays.copyOf(of, of.length + 3), before), end);
  }

  private static void requireSameLast(TimelineSnapshot snapshot, Groups groups, long end) {
    var columns =
        snapshot
            .totals(groups, AsOf.LIVE)
            .reduce(Instant.ofEpochMilli(0), Instant.ofEpochMilli(end), 10);
    GroupSums sums = snapshot.balances(AsOf.LIVE).sums(groups);
    for (int group = 0; group < groups.count(); group++) {
      assertThat(columns.get(group).orElseThrow().last(9))
          .isEqualTo(sums.sum(group).longValueExact());
    }
  }
}
