package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * The events that undo another, without the others where an index tells. On the thread of the
 * {@link ReadModelReader} that it came from; every method throws {@link ReadModelException} if the
 * file cannot be read.
 */
public final class ReversalReader {
  /** All of them, from an index that holds nothing else. */
  private static final String ALL =
      "SELECT effective_ms, position FROM event INDEXED BY event_reverses WHERE reverses IS NOT"
          + " NULL";

  /** Those of a stretch of the log, which is read row by row. */
  private static final String BETWEEN =
      "SELECT effective_ms, position FROM event NOT INDEXED"
          + " WHERE position >= ? AND position < ? AND reverses IS NOT NULL";

  private final Connection connection;

  /** Takes one. */
  @FunctionalInterface
  public interface Visitor {
    void reversal(long effectiveMillis, long packedPosition);
  }

  ReversalReader(Connection connection) {
    this.connection = connection;
  }

  /** Visits all that the file holds, in no order. */
  public void all(Visitor visitor) {
    visit(ALL, _ -> {}, visitor);
  }

  /** Visits those between two ends of the log. */
  public void between(LogEnd from, LogEnd to, Visitor visitor) {
    for (Map.Entry<Integer, Long> end : to.nextOffsets().entrySet()) {
      int partition = end.getKey();
      long first = from.nextOffset(partition);
      if (first < end.getValue()) {
        visit(
            BETWEEN,
            query -> {
              query.setLong(1, PackedPosition.of(partition, first));
              query.setLong(2, PackedPosition.of(partition, end.getValue()));
            },
            visitor);
      }
    }
  }

  /** Sets what a query asks for. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement query) throws SQLException;
  }

  private void visit(String sql, Binding binding, Visitor visitor) {
    Sqlite.Action action =
        () -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            binding.bind(query);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                visitor.reversal(rows.getLong(1), rows.getLong(2));
              }
            }
          }
        };
    try {
      action.run();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
