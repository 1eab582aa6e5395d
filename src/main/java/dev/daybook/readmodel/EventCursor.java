package dev.daybook.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The events of one partition in log order, without their texts. One thread owns it. */
final class EventCursor implements AutoCloseable {
  private final PreparedStatement query;
  private final ResultSet rows;
  private boolean valid;
  private long effectiveMillis;

  EventCursor(Connection connection, int partition) throws SQLException {
    query =
        connection.prepareStatement(
            "SELECT offset, account, amount, effective_ms FROM event WHERE partition = ?"
                + " ORDER BY offset");
    query.setInt(1, partition);
    rows = query.executeQuery();
    advance();
  }

  void advance() throws SQLException {
    valid = rows.next();
    if (valid) {
      effectiveMillis = rows.getLong(4);
    }
  }

  boolean isValid() {
    return valid;
  }

  long effectiveMillis() {
    return effectiveMillis;
  }

  void visit(int partition, EventVisitor visitor) throws SQLException {
    visitor.event(rows.getInt(2), rows.getLong(3), effectiveMillis, partition, rows.getLong(1));
  }

  @Override
  public void close() throws SQLException {
    try (query) {
      rows.close();
    }
  }
}
