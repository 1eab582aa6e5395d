package dev.daybook.write.csv.post;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.write.csv.CsvFormat;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A file tried out against the ledger as it was then: what becomes of each row, of the accounts and
 * of the money if the bad and refused rows are left out. Nothing was written. Immutable and
 * compact; its lists make their elements when asked, so a page of a million rows costs a page.
 */
public final class DryRun implements Trial {
  private final Path file;
  private final CsvFormat format;
  private final RowDecisions decisions;
  private final RowCommands commands;
  private final List<AccountChange> accounts;
  private final List<CurrencyTotal> totals;
  private final int[] problems;
  private final int[] asserted;
  private final int[] differing;

  DryRun(Path file, CsvFormat format, RowDecisions decisions) {
    this.file = file;
    this.format = format;
    this.decisions = decisions;
    commands = decisions.accepted();
    accounts = decisions.changes();
    totals = added();
    CsvRows rows = decisions.rows;
    BitSet out = new BitSet();
    BitSet stated = new BitSet();
    BitSet different = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      out.set(row, rows.bad(row) != null || decisions.refused.containsKey(row));
      boolean compared = decisions.posted.get(row) && rows.hasBalance(row);
      stated.set(row, compared);
      different.set(row, compared && !assertion(row).holds());
    }
    problems = out.stream().toArray();
    asserted = stated.stream().toArray();
    differing = different.stream().toArray();
  }

  private List<CurrencyTotal> added() {
    TreeMap<CurrencyCode, CurrencyTotal> totals = new TreeMap<>();
    decisions.posted.stream()
        .forEach(
            row -> {
              CurrencyCode currency = commands.currency(row);
              CurrencyTotal before = totals.getOrDefault(currency, CurrencyTotal.none(currency));
              totals.put(currency, before.plus(decisions.rows.amount(row).toDecimal()));
            });
    return List.copyOf(totals.values());
  }

  public Path file() {
    return file;
  }

  public CsvFormat format() {
    return format;
  }

  /** Of the file's bytes; its rows' command ids are made of it. */
  public String digest() {
    return decisions.rows.digest();
  }

  public int postedCount() {
    return decisions.posted.cardinality();
  }

  public int alreadyRecordedCount() {
    return decisions.alreadyRecorded.cardinality();
  }

  public int badCount() {
    return decisions.rows.badCount();
  }

  public int refusedCount() {
    return problems.length - badCount();
  }

  /** Whether no row stands in the way of posting the file whole. */
  public boolean isClean() {
    return problems.length == 0;
  }

  /** Every row, in the file's order. */
  public List<RowVerdict> rows() {
    return made(decisions.rows.size(), this::verdict);
  }

  /** The bad and the refused rows, in the file's order. */
  public List<RowVerdict> problems() {
    return made(problems.length, i -> verdict(problems[i]));
  }

  /** What the rows do to each account, by number. */
  public List<AccountChange> accounts() {
    return accounts;
  }

  /** Per currency. */
  public List<CurrencyTotal> totals() {
    return totals;
  }

  /** Every balance that a posted row states, in the file's order. */
  public List<BalanceAssertion> assertions() {
    return made(asserted.length, i -> assertion(asserted[i]));
  }

  /** Those that do not hold. They do not stand in the way. */
  public List<BalanceAssertion> differences() {
    return made(differing.length, i -> assertion(differing[i]));
  }

  RowCommands commands() {
    return commands;
  }

  CsvRows csvRows() {
    return decisions.rows;
  }

  /** The rows that must be left out, or mended, in the file's order; not to be changed. */
  int[] problemRows() {
    return problems;
  }

  private RowVerdict verdict(int row) {
    CsvRows rows = decisions.rows;
    String bad = rows.bad(row);
    if (bad != null) {
      return new RowVerdict(rows.firstLine(row), Verdict.BAD, bad, null, null);
    }
    var refusal = decisions.refused.get(row);
    Verdict verdict =
        refusal != null
            ? Verdict.REFUSED
            : decisions.posted.get(row) ? Verdict.POSTED : Verdict.ALREADY_RECORDED;
    return new RowVerdict(
        rows.firstLine(row),
        verdict,
        refusal == null ? recordedAt(row) : refusal.sentence(),
        refusal,
        new RowVerdict.Posting(
            rows.account(row),
            rows.effective(row),
            rows.amount(row),
            commands.currency(row),
            rows.memo(row)));
  }

  /** The same line of the same file, whatever was chosen for it then. */
  private String recordedAt(int row) {
    LogPosition at = decisions.recordedAt.get(row);
    return at == null ? "" : "This line is in the ledger at " + at + ".";
  }

  private BalanceAssertion assertion(int row) {
    CsvRows rows = decisions.rows;
    return new BalanceAssertion(
        rows.account(row),
        rows.effective(row),
        rows.balance(row),
        new Amount(decisions.ledgerBalance[row]),
        rows.firstLine(row));
  }

  private static <T> List<T> made(int size, IntFunction<T> each) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return each.apply(Objects.checkIndex(index, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
