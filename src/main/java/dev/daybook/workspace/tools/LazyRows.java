package dev.daybook.workspace.tools;

import dev.daybook.ledger.AccountId;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The rows of a table of accounts, each made when it is asked for: of 100,000 a window shows
 * thirty, and there are new ones with every event. Immutable, for any thread. Equal only to itself:
 * to compare would make every row.
 *
 * @param <R> a row
 */
public final class LazyRows<R> extends AbstractList<R> implements RandomAccess {
  private final int size;
  private final IntFunction<R> rows;
  private final IntFunction<AccountId> ids;

  /**
   * Rows that are made on demand.
   *
   * @param ids the accounts of the rows, without the rows
   */
  public LazyRows(int size, IntFunction<R> rows, IntFunction<AccountId> ids) {
    this.size = size;
    this.rows = rows;
    this.ids = ids;
  }

  /** No rows. */
  public static <R> LazyRows<R> none() {
    return of(
        List.of(),
        _ -> {
          throw new IllegalStateException("There is no row");
        });
  }

  /** Rows that are there. */
  public static <R> LazyRows<R> of(List<R> rows, Function<R, AccountId> id) {
    List<R> kept = List.copyOf(rows);
    return new LazyRows<>(kept.size(), kept::get, i -> id.apply(kept.get(i)));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public R get(int row) {
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
