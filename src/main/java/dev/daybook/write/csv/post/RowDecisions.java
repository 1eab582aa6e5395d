package dev.daybook.write.csv.post;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.Refusal;
import dev.daybook.write.BatchDecider;
import dev.daybook.write.Progress;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The decisions on all rows that can be read, each as if the accepted ones before it had happened:
 * what would be posted if the bad and the refused rows are left out. An account is opened by rows
 * that are posted alone, so when some are refused the accounts are looked at again, and the rest is
 * decided again, until nothing changes; a row once refused stays out.
 */
final class RowDecisions {
  private static final int ROWS_PER_REPORT = 4096;
  private static final int PLACES_REMEMBERED = 1000;

  final CsvRows rows;
  final BitSet posted = new BitSet();
  final BitSet alreadyRecorded = new BitSet();
  final Map<Integer, Refusal> refused = new HashMap<>();

  /** Where the first rows that were recorded before are: enough to see under which mapping. */
  final Map<Integer, LogPosition> recordedAt = new HashMap<>();

  /** What the ledger's balance is after a row, at its instant; of posted rows that state one. */
  final long[] ledgerBalance;

  private final ImportOptions options;
  private final Progress progress;
  private final List<AccountChange> changes;
  private Openings openings;

  RowDecisions(
      CsvRows rows, ImportOptions options, Decider decider, DecisionView base, Progress progress) {
    this.rows = rows;
    this.options = options;
    this.progress = progress;
    ledgerBalance = new long[rows.size()];
    BitSet used = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      used.set(row, rows.bad(row) == null);
    }
    openings = new Openings(rows, used, base, options);
    while (true) {
      BatchDecider batch = new BatchDecider(decider, base);
      decide(used, batch);
      Openings needed = new Openings(rows, posted, base, options);
      if (needed.equals(openings)) {
        changes = changes(batch.view(), base);
        return;
      }
      openings = needed;
      refused.keySet().forEach(used::clear);
    }
  }

  private void decide(BitSet used, BatchDecider batch) {
    RowCommands commands = new RowCommands(rows, openings, options.author(), new int[0]);
    posted.clear();
    alreadyRecorded.clear();
    recordedAt.clear();
    commands.openings().forEach(batch::decide);
    for (int step = 0; step < rows.size(); step++) {
      if (step % ROWS_PER_REPORT == 0) {
        progress.check(Progress.Step.DECIDING, step, rows.size());
      }
      int row = rows.posted(step);
      if (used.get(row)) {
        decide(row, commands, batch);
      }
    }
  }

  private void decide(int row, RowCommands commands, BatchDecider batch) {
    switch (batch.decide(commands.of(row))) {
      case Decision.Accepted _ -> {
        posted.set(row);
        if (rows.hasBalance(row)) {
          Amount after = batch.view().history(rows.account(row)).balanceAt(rows.effective(row));
          ledgerBalance[row] = after.tenThousandths();
        }
      }
      case Decision.AlreadyRecorded(var position) -> {
        alreadyRecorded.set(row);
        if (recordedAt.size() < PLACES_REMEMBERED) {
          recordedAt.put(row, position);
        }
      }
      case Decision.Refused(var refusal) -> refused.put(row, refusal);
    }
  }

  /** What posts the accepted rows; those recorded before are among them, to be seen again. */
  RowCommands accepted() {
    BitSet all = (BitSet) posted.clone();
    all.or(alreadyRecorded);
    int[] order = new int[all.cardinality()];
    int at = 0;
    for (int step = 0; step < rows.size(); step++) {
      int row = rows.posted(step);
      if (all.get(row)) {
        order[at++] = row;
      }
    }
    return new RowCommands(rows, openings, options.author(), order);
  }

  /** What the accepted rows do to each account, by number. */
  List<AccountChange> changes() {
    return changes;
  }

  private List<AccountChange> changes(DecisionView after, DecisionView before) {
    Map<AccountId, Integer> counts = new TreeMap<>();
    posted.stream().forEach(row -> counts.merge(rows.account(row), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            e -> {
              AccountId id = e.getKey();
              Account account = after.account(id).orElseThrow();
              return new AccountChange(
                  id,
                  account.name(),
                  account.currency(),
                  openings.opens(id),
                  e.getValue(),
                  before.account(id).isPresent() ? before.balance(id) : Amount.ZERO,
                  after.balance(id));
            })
        .toList();
  }
}
