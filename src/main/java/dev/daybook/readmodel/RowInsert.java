package dev.daybook.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one shape, sixteen to a statement: each call from Java into SQLite costs as much
 * as a row. One thread owns it.
 */
final class RowInsert<T> implements AutoCloseable {
  private static final int TOGETHER = 16;

  /** The driver keeps an array of the most rows it was ever given at once. */
  private static final int STATEMENTS = 16;

  /** Puts a row's values into a statement. */
  @FunctionalInterface
  interface Binder<T> {
    /**
     * Binds all columns of a row.
     *
     * @param before the number of the place before the row's first
     */
    void bind(PreparedStatement into, int before, T row) throws SQLException;
  }

  private final Connection connection;
  private final String head;
  private final int columns;
  private final String tail;
  private final Binder<T> binder;
  private @Nullable PreparedStatement many;
  private @Nullable PreparedStatement one;

  /**
   * Nothing is prepared yet.
   *
   * @param head the statement up to VALUES
   * @param tail what follows the values
   */
  RowInsert(Connection connection, String head, int columns, String tail, Binder<T> binder) {
    this.connection = connection;
    this.head = head;
    this.columns = columns;
    this.tail = tail;
    this.binder = binder;
  }

  /**
   * Writes rows in their order.
   *
   * @return the rows that were written for certain; of the others some were perhaps not, because of
   *     the statement's conflict clause
   */
  BitSet write(List<T> rows) throws SQLException {
    BitSet written = new BitSet(rows.size());
    int groups = rows.size() / TOGETHER;
    for (int from = 0; from < groups; from += STATEMENTS) {
      int count = Math.min(STATEMENTS, groups - from);
      write(rows, from * TOGETHER, count, TOGETHER, written);
    }
    for (int from = groups * TOGETHER; from < rows.size(); from += STATEMENTS) {
      write(rows, from, Math.min(STATEMENTS, rows.size() - from), 1, written);
    }
    return written;
  }

  private void write(List<T> rows, int from, int statements, int together, BitSet written)
      throws SQLException {
    PreparedStatement into = statement(together);
    int row = from;
    for (int i = 0; i < statements; i++) {
      for (int place = 0; place < together; place++) {
        binder.bind(into, place * columns, rows.get(row++));
      }
      into.addBatch();
    }
    int[] counts = into.executeBatch();
    for (int i = 0; i < statements; i++) {
      int first = from + i * together;
      written.set(first, first + together, counts[i] == together);
    }
  }

  private PreparedStatement statement(int together) throws SQLException {
    PreparedStatement known = together == 1 ? one : many;
    if (known == null) {
      String row = "(?" + ",?".repeat(columns - 1) + ")";
      String values = row + ("," + row).repeat(together - 1);
      known = connection.prepareStatement(head + " VALUES " + values + " " + tail);
      if (together == 1) {
        one = known;
      } else {
        many = known;
      }
    }
    return known;
  }

  /** Forgets what a failed transaction left. */
  void clear() throws SQLException {
    if (one != null) {
      one.clearBatch();
    }
    if (many != null) {
      many.clearBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    if (one != null) {
      one.close();
    }
    if (many != null) {
      many.close();
    }
  }
}
