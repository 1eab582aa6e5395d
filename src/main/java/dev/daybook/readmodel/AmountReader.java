package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Reads nothing but the amounts of events, millions of them. On a {@link ReadModelReader}'s
 * connection and its thread; throws {@link ReadModelException} if the file cannot be read.
 */
public final class AmountReader implements AutoCloseable {
  private final PreparedStatement amount;

  AmountReader(Connection connection) {
    try {
      amount = connection.prepareStatement("SELECT amount FROM event WHERE position = ?");
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** The event's amount, signed, in 1/10,000; empty if the position holds none. */
  public OptionalLong at(LogPosition position) {
    try {
      amount.setLong(1, PackedPosition.of(position.partition(), position.offset()));
      try (ResultSet rows = amount.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  @Override
  public void close() {
    try {
      amount.close();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
