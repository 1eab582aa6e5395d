package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RawRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The records of the log as the file keeps them, applied or not: what is left of history when the
 * log has expired. On a connection of its own; one thread owns it.
 */
public final class Vault implements AutoCloseable {
  private static final String RECORDS =
      """
      SELECT position, recorded_ms, key, payload FROM recorded_event
        WHERE position BETWEEN ?1 AND ?2
      UNION ALL
      SELECT partition << 48 | offset AS position, recorded_ms, key, payload FROM duplicate
        WHERE partition << 48 | offset BETWEEN ?1 AND ?2 AND payload IS NOT NULL
      UNION ALL
      SELECT partition << 48 | offset AS position, recorded_ms, key, payload FROM quarantine
        WHERE partition << 48 | offset BETWEEN ?1 AND ?2
      ORDER BY position
      """;

  private final Connection connection;
  private final VaultCount count;

  private Vault(Connection connection) {
    this.connection = connection;
    count = new VaultCount(connection);
  }

  /** Opens the vault of an existing file, never changing it: for the live file of anybody. */
  public static Vault open(Path file) {
    try {
      return new Vault(Schema.reading(file));
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** What is in it. Takes a look at every record the first time, later only at new ones. */
  public VaultContents contents() {
    try {
      return count.contents();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** What was gone from the log before it was read, in order; stretches that touch are one. */
  public List<LogGap> gaps() {
    try {
      return VaultCount.gaps(connection);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
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
