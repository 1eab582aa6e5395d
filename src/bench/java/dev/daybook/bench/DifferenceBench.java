package dev.daybook.bench;

import dev.daybook.ingest.Fold;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Difference;
import dev.daybook.timeline.PositionSet;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.difference.Compared;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Two instants of a ledger of ten million events on 100,000 accounts compared, a quarter apart and
 * a whole history apart: every account's balances, its change, and what of it is new, late or
 * corrected. Beside it SQLite is asked for all balances at both instants, and no more; they must
 * agree. Then as the window asks: until the table is there, is sorted by change, and how the cursor
 * moves meanwhile.
 */
final class DifferenceBench implements Bench {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration LENGTH = Duration.ofDays(730);
  private static final Duration QUARTER = Duration.ofDays(91);
  private static final int TIMES = 20;
  private static final int SQLITE_TIMES = 3;
  private static final int MOVES = 100;

  private final int events = Bench.count("bench.events", 10_000_000);
  private final int accounts = Bench.count("bench.accounts", 100_000);
  private final Random random = new Random(5);
  private final AccountIndex index = new AccountIndex();

  /** What lies before all of history, and at its end. */
  private static final Views WHOLE = new Views(AsOf.at(BEGIN.minusMillis(1)), AsOf.LIVE);

  private record Views(AsOf a, AsOf b) {}

  @Override
  public void run(Path folder) throws Exception {
    Path file = folder.resolve("readmodel.db");
    Files.copy(MadeLedger.keptReadModel(events, accounts), file);
    ReadModel model = ReadModel.open(file);
    Fold fold = KeptBook.load(model, _ -> {}).fold();
    if (fold.events() != events) {
      throw new IllegalStateException(fold.events() + " events instead of " + events);
    }
    PositionSet reversals = reversals(model);
    measure("difference.quarter_first", 1, fold, reversals, this::quarter);
    Durations quarter = measure("difference.quarter", TIMES, fold, reversals, this::quarter);
    measure("difference.whole_first", 1, fold, reversals, () -> WHOLE);
    Durations whole = measure("difference.whole", TIMES, fold, reversals, () -> WHOLE);
    window(model, fold, folder);
    try (SqlPeer sqlite = SqlPeer.sqlite(folder, taker -> rows(model, taker))) {
      peer("sqlite_quarter", quarter, sqlite, fold, this::quarter);
      peer("sqlite_whole", whole, sqlite, fold, () -> WHOLE);
    }
  }

  private Views quarter() {
    Instant from = BEGIN.plusMillis(random.nextLong(LENGTH.minus(QUARTER).toMillis()));
    return new Views(AsOf.at(from), AsOf.at(from.plus(QUARTER)));
  }

  private static PositionSet reversals(ReadModel model) {
    try (ReadModelReader reader = model.reader()) {
      return PositionSet.of(reader.reversalPositions());
    }
  }

  private Durations measure(
      String name, int times, Fold fold, PositionSet reversals, Supplier<Views> views) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      Views asked = views.get();
      long start = System.nanoTime();
      index.follow(fold);
      Compared compared =
          Compared.of(fold, index, asked.a, asked.b, reversals, () -> true).orElseThrow();
      nanos[i] = System.nanoTime() - start;
      if (compared.totals().isEmpty()) {
        throw new IllegalStateException("Nothing differs");
      }
    }
    Durations durations = new Durations(nanos);
    durations.print(name);
    return durations;
  }

  private void window(ReadModel model, Fold fold, Path folder) throws InterruptedException {
    try (BenchedDesk desk = BenchedDesk.open(model, fold, folder)) {
      moves("difference.cursor_without", desk);
      desk.nanos(s -> s.compare().active() && !s.compare().table().computing(), handles(WHOLE));
      moves("difference.cursor_while_comparing", desk);
      long[] tables = new long[TIMES];
      long[] sorts = new long[TIMES];
      long[] names = new long[TIMES];
      for (int i = 0; i < TIMES; i++) {
        Views views = quarter();
        tables[i] =
            desk.nanos(
                s -> views.a.equals(s.compare().table().a()) && isOf(views, s), handles(views));
        names[i] = sorted(desk, DifferenceColumn.NAME, i % 2 == 0);
        sorts[i] = sorted(desk, DifferenceColumn.CHANGE, i % 2 == 0);
      }
      new Durations(tables).print("difference.asked_to_table");
      new Durations(sorts).print("difference.sorted_by_change");
      new Durations(names).print("difference.sorted_by_name");
    }
  }

  private static long sorted(BenchedDesk desk, DifferenceColumn by, boolean up)
      throws InterruptedException {
    return desk.nanosUntilOther(s -> s.compare().table().rows(), new Intent.Compare.Sort(by, up));
  }

  private static boolean isOf(Views views, Snapshot snapshot) {
    return views.b.equals(snapshot.compare().table().b())
        && !snapshot.compare().table().computing();
  }

  private static Intent[] handles(Views views) {
    return new Intent[] {
      new Intent.Compare.Move(Handle.A, views.a.effective()),
      new Intent.Compare.Move(Handle.B, views.b.effective())
    };
  }

  private void moves(String name, BenchedDesk desk) throws InterruptedException {
    long[] nanos = new long[MOVES];
    for (int i = 0; i < MOVES; i++) {
      Instant at = BEGIN.plusMillis(random.nextLong(LENGTH.toMillis()));
      nanos[i] = desk.nanos(s -> at.equals(s.cursor().instant()), new Intent.MoveCursor(at));
    }
    new Durations(nanos).print(name);
  }

  private static void peer(
      String name, Durations product, SqlPeer peer, Fold fold, Supplier<Views> views)
      throws SQLException {
    long[] nanos = new long[SQLITE_TIMES];
    for (int i = 0; i < SQLITE_TIMES; i++) {
      Views asked = views.get();
      long start = System.nanoTime();
      Map<Integer, Long> atA = peer.balances(asked.a.effectiveMillis());
      Map<Integer, Long> atB = peer.balances(asked.b.effectiveMillis());
      nanos[i] = System.nanoTime() - start;
      requireEqual(Difference.of(fold.timeline(), asked.a, asked.b), atA, atB);
    }
    Durations theirs = new Durations(nanos);
    theirs.print("difference." + name);
    Bench.print(
        "difference.times_faster_than_" + name,
        theirs.millisAt(0.5) / product.millisAt(0.5),
        "ratio");
  }

  private static void requireEqual(
      Difference difference, Map<Integer, Long> atA, Map<Integer, Long> atB) {
    long changes = 0;
    for (int i = 0; i < difference.size(); i++) {
      AccountId account = difference.account(i);
      require(account, difference.balanceAtA(i).tenThousandths(), atA);
      require(account, difference.balanceAtB(i).tenThousandths(), atB);
      changes += difference.change(i).tenThousandths();
    }
    long theirs = sum(atB) - sum(atA);
    if (changes != theirs) {
      throw new IllegalStateException("All changes sum to " + changes + " and not " + theirs);
    }
  }

  private static void require(AccountId account, long ours, Map<Integer, Long> theirs) {
    long found = theirs.getOrDefault(account.number(), 0L);
    if (found != ours) {
      throw new IllegalStateException(account + " has " + ours + " and not " + found);
    }
  }

  private static long sum(Map<Integer, Long> balances) {
    return balances.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void rows(ReadModel model, BusyBook.Taker taker) {
    try (ReadModelReader reader = model.reader()) {
      reader.forEachEvent(
          (account, amount, millis, _, offset) -> {
            try {
              taker.event(account, amount, millis, offset);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }
}
