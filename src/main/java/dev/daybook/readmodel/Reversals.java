package dev.daybook.readmodel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** Where the reversals are: read from their index alone. Stateless. */
final class Reversals {
  private Reversals() {}

  static long[] positions(Connection connection) throws SQLException {
    LongStream.Builder found = LongStream.builder();
    try (var query =
            connection.prepareStatement("SELECT position FROM event WHERE reverses IS NOT NULL");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
    }
    return found.build().toArray();
  }
}
