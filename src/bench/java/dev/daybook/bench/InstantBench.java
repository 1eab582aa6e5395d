package dev.daybook.bench;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.TimelineSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * All balances at random instants of ten million events on 100,000 accounts, by the timeline and by
 * two databases in the same process. At the instants that the databases are asked for, all balances
 * must agree.
 */
final class InstantBench implements Bench {
  private static final int WARM_UPS = 2_000;
  private static final int JUMPS = 5_000;
  private static final int DUCKDB_QUERIES = 15;
  private static final int SQLITE_QUERIES = 5;

  @Override
  public void run(Path folder) throws Exception {
    BusyBook book = new BusyBook();
    TimelineSnapshot snapshot = book.timeline().snapshot();
    jumps(snapshot, book, WARM_UPS);
    Durations product = jumps(snapshot, book, JUMPS);
    product.print("instant.daybook");
    try (SqlPeer duckdb = SqlPeer.duckdb(folder, book)) {
      print("duckdb", queries(duckdb, snapshot, book, DUCKDB_QUERIES), product);
    }
    try (SqlPeer sqlite = SqlPeer.sqlite(folder, book::forEach)) {
      print("sqlite", queries(sqlite, snapshot, book, SQLITE_QUERIES), product);
    }
  }

  private static void print(String name, Durations peer, Durations product) {
    peer.print("instant." + name);
    double ratio = peer.millisAt(0.5) / product.millisAt(0.5);
    Bench.print("instant.times_faster_than_" + name, ratio, "ratio");
  }

  private static Durations jumps(TimelineSnapshot snapshot, BusyBook book, int count) {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      AsOf asOf = AsOf.at(Instant.ofEpochMilli(book.randomMillis()));
      long start = System.nanoTime();
      Balances balances = snapshot.balances(asOf);
      nanos[i] = System.nanoTime() - start;
      if (balances.size() != snapshot.accountCount()) {
        throw new IllegalStateException("Accounts are missing");
      }
    }
    return new Durations(nanos);
  }

  private static Durations queries(
      SqlPeer peer, TimelineSnapshot snapshot, BusyBook book, int count) throws SQLException {
    peer.balances(book.randomMillis());
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long millis = book.randomMillis();
      long start = System.nanoTime();
      Map<Integer, Long> found = peer.balances(millis);
      nanos[i] = System.nanoTime() - start;
      requireEqual(found, snapshot.balances(AsOf.at(Instant.ofEpochMilli(millis))));
    }
    return new Durations(nanos);
  }

  private static void requireEqual(Map<Integer, Long> found, Balances balances) {
    int accounts = 0;
    for (int index = 0; index < balances.size(); index++) {
      if (balances.eventCount(index) > 0) {
        accounts++;
        AccountId account = balances.account(index);
        Long theirs = found.get(account.number());
        if (theirs == null || theirs != balances.tenThousandths(index)) {
          throw new IllegalStateException(
              account + " has " + balances.balance(index) + " and not " + theirs);
        }
      }
    }
    if (accounts != found.size()) {
      throw new IllegalStateException(found.size() + " accounts instead of " + accounts);
    }
  }
}
