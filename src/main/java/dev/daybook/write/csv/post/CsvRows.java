package dev.daybook.write.csv.post;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.write.csv.RowOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, in its order, in columns: a million of them take some tens of megabytes. Rows
 * are only added while the file is read; afterwards nothing changes.
 */
final class CsvRows {
  private static final long NO_BALANCE = Long.MIN_VALUE;

  private int size;
  private int[] firstLine = new int[1024];
  private int[] lastLine = new int[1024];
  private int[] account = new int[1024];
  private long[] effectiveMillis = new long[1024];
  private long[] amount = new long[1024];
  private long[] balance = new long[1024];
  private short[] currency = new short[1024];
  private @Nullable String[] memo = new String[1024];
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, String> bad = new HashMap<>();
  private final List<CurrencyCode> currencies = new ArrayList<>();

  private final RowOrder order;

  /** Everything before this line is header, or not part of the table. */
  private int tableLine = 1;

  private String digest = "";

  CsvRows(RowOrder order) {
    this.order = order;
  }

  /** What a row says. The amount is signed; a currency, memo, name or balance may be absent. */
  record Row(
      AccountId account,
      Instant effective,
      Amount amount,
      @Nullable CurrencyCode currency,
      @Nullable String memo,
      String name,
      @Nullable Amount balanceAfter) {}

  void add(int first, int last, Row row) {
    int at = place(first, last);
    account[at] = row.account().number();
    effectiveMillis[at] = row.effective().toEpochMilli();
    amount[at] = row.amount().tenThousandths();
    balance[at] = row.balanceAfter() == null ? NO_BALANCE : row.balanceAfter().tenThousandths();
    currency[at] = row.currency() == null ? 0 : number(row.currency());
    memo[at] = row.memo();
    if (!row.name().isEmpty()) {
      names.put(at, row.name());
    }
  }

  void addBad(int first, int last, String sentence) {
    bad.put(place(first, last), sentence);
  }

  private int place(int first, int last) {
    if (size == firstLine.length) {
      int capacity = size * 2;
      firstLine = Arrays.copyOf(firstLine, capacity);
      lastLine = Arrays.copyOf(lastLine, capacity);
      account = Arrays.copyOf(account, capacity);
      effectiveMillis = Arrays.copyOf(effectiveMillis, capacity);
      amount = Arrays.copyOf(amount, capacity);
      balance = Arrays.copyOf(balance, capacity);
      currency = Arrays.copyOf(currency, capacity);
      memo = Arrays.copyOf(memo, capacity);
    }
    firstLine[size] = first;
    lastLine[size] = last;
    return size++;
  }

  private short number(CurrencyCode code) {
    int known = currencies.indexOf(code);
    if (known < 0) {
      known = currencies.size();
      if (known == Short.MAX_VALUE) {
        throw new IllegalArgumentException("A file cannot name so many currencies.");
      }
      currencies.add(code);
    }
    return (short) (known + 1);
  }

  void finish(int firstTableLine, String fileDigest) {
    tableLine = firstTableLine;
    digest = fileDigest;
  }

  int size() {
    return size;
  }

  /** The row that is posted as the {@code step}th. */
  int posted(int step) {
    return order == RowOrder.OLDEST_FIRST ? step : size - 1 - step;
  }

  /** The sentence that says why the row cannot be used, or null if it can. */
  @Nullable String bad(int row) {
    return bad.get(row);
  }

  int badCount() {
    return bad.size();
  }

  int firstLine(int row) {
    return firstLine[row];
  }

  int lastLine(int row) {
    return lastLine[row];
  }

  int tableLine() {
    return tableLine;
  }

  AccountId account(int row) {
    return new AccountId(account[row]);
  }

  Instant effective(int row) {
    return Instant.ofEpochMilli(effectiveMillis[row]);
  }

  Amount amount(int row) {
    return new Amount(amount[row]);
  }

  @Nullable CurrencyCode currency(int row) {
    return currency[row] == 0 ? null : currencies.get(currency[row] - 1);
  }

  @Nullable String memo(int row) {
    return memo[row];
  }

  String name(int row) {
    return names.getOrDefault(row, "");
  }

  boolean hasBalance(int row) {
    return bad(row) == null && balance[row] != NO_BALANCE;
  }

  Amount balance(int row) {
    return new Amount(balance[row]);
  }

  /** Of the whole file. */
  String digest() {
    return digest;
  }
}
