package dev.daybook.workspace;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.DifferenceTable.Row;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * The rows of the table of differences, each made when it is asked for. Immutable, for any thread.
 * Equal only to itself: to compare would make every row.
 */
public final class DifferenceRows extends AbstractList<Row> implements RandomAccess {
  /** No rows. */
  public static final DifferenceRows NONE = of(List.of());

  private final int size;
  private final IntFunction<Row> rows;
  private final IntFunction<AccountId> ids;

  /**
   * Rows that are made on demand.
   *
   * @param ids the accounts of the rows, without the rows
   */
  DifferenceRows(int size, IntFunction<Row> rows, IntFunction<AccountId> ids) {
    this.size = size;
    this.rows = rows;
    this.ids = ids;
  }

  /** Rows that are there. */
  public static DifferenceRows of(List<Row> rows) {
    List<Row> kept = List.copyOf(rows);
    return new DifferenceRows(kept.size(), kept::get, i -> kept.get(i).id());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Row get(int row) {
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
