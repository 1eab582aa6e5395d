package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RawRecord;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The records of the log as the file keeps them, applied or not: what is left of history when the
 * log has expired. On a connection of its own; one thread owns it.
 */
public final class Vault implements AutoCloseable {
  private static final String RECORDS =
      """
      SELECT position, recorded_ms, key, payload FROM event WHERE position BETWEEN ?1 AND ?2
      UNION ALL
      SELECT partition << 48 | offset AS position, recorded_ms, key, payload FROM duplicate
        WHERE partition << 48 | offset BETWEEN ?1 AND ?2 AND payload IS NOT NULL
      UNION ALL
      SELECT partition << 48 | offset AS position, recorded_ms, key, payload FROM quarantine
        WHERE partition << 48 | offset BETWEEN ?1 AND ?2
      ORDER BY position
      """;

  private final Connection connection;

  private Vault(Connection connection) {
    this.connection = connection;
  }

  static Vault open(Path file) throws SQLException {
    return new Vault(Sqlite.reading(file));
  }

  /** How far the log is in the vault, exclusive. */
  public LogEnd end() {
    try {
      return StoredState.offsets(connection);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * Visits the records of a partition in order of offset. (Duplicates taken in before version 3 of
   * the file have no bytes and are left out.)
   *
   * @param to exclusive
   */
  public void forEach(int partition, long from, long to, VaultVisitor visitor) {
    if (from >= to) {
      return;
    }
    try (PreparedStatement query = connection.prepareStatement(RECORDS)) {
      query.setLong(1, PackedPosition.of(partition, from));
      query.setLong(2, PackedPosition.of(partition, to - 1));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          LogPosition position = PackedPosition.unpack(rows.getLong(1));
          visitor.record(
              position,
              Instant.ofEpochMilli(rows.getLong(2)),
              new RawRecord(rows.getBytes(3), rows.getBytes(4)));
        }
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
