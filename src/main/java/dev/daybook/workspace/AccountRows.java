package dev.daybook.workspace;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.AccountTable.AccountRow;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * The rows of the accounts table, each made when it is asked for: of 100,000 a window shows thirty,
 * and there are new ones with every event. Immutable, for any thread. Equal only to itself: to
 * compare would make every row.
 */
public final class AccountRows extends AbstractList<AccountRow> implements RandomAccess {
  /** No rows. */
  public static final AccountRows NONE = of(List.of());

  private final int size;
  private final IntFunction<AccountRow> rows;
  private final IntFunction<AccountId> ids;

  /**
   * Rows that are made on demand.
   *
   * @param ids the accounts of the rows, without the rows
   */
  AccountRows(int size, IntFunction<AccountRow> rows, IntFunction<AccountId> ids) {
    this.size = size;
    this.rows = rows;
    this.ids = ids;
  }

  /** Rows that are there. */
  public static AccountRows of(List<AccountRow> rows) {
    List<AccountRow> kept = List.copyOf(rows);
    return new AccountRows(kept.size(), kept::get, i -> kept.get(i).id());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public AccountRow get(int row) {
    return rows.apply(Objects.checkIndex(row, size));
  }

  /** The account of a row, without the row. */
  public AccountId id(int row) {
    return ids.apply(Objects.checkIndex(row, size));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
