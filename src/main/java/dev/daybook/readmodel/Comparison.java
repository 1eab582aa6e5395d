package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Holds one moment of a live file beside another one, made anew from the log. The live file can be
 * written meanwhile: what is compared stays as it was when {@link #pin} was called. One thread.
 */
public final class Comparison implements AutoCloseable {
  /** What both must say of an event; bytes included, for the vault is what cannot be had again. */
  private static final List<String> EVENT_COLUMNS =
      List.of(
          "event_id",
          "account",
          "effective_ms",
          "recorded_ms",
          "type",
          "amount",
          "schema_id",
          "key",
          "payload",
          "currency",
          "memo",
          "author",
          "command_id",
          "group_id",
          "reverses",
          "account_name",
          "overdraft_limit");

  private static final List<String> ACCOUNT_COLUMNS =
      List.of(
          "name",
          "currency",
          "overdraft_limit",
          "opened",
          "closed",
          "since_ms",
          "balance",
          "moved",
          "events");

  private final Connection connection;

  private Comparison(Connection connection) {
    this.connection = connection;
  }

  /** Opens the live file for reading. */
  public static Comparison of(Path live) {
    try {
      return new Comparison(Sqlite.reading(live));
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** How far the live file goes now. */
  public LogEnd now() {
    try {
      return StoredState.offsets(connection);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** Holds on to this moment of the live file, and says how far it goes. Once. */
  public LogEnd pin() {
    try {
      Sqlite.execute(connection, "BEGIN");
      return StoredState.offsets(connection);
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** Lays the file beside that was made anew, complete and closed. */
  public void with(Path anew) {
    try (var attach = connection.prepareStatement("ATTACH ? AS anew")) {
      attach.setString(1, anew.toString());
      attach.execute();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** The digest of the live file's moment. */
  public Digest digest(Runnable requireRunning) {
    try {
      return new DigestReader(connection, requireRunning).read();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * A sentence on the first event, in order of position, or else the first account, of which the
   * two say different things.
   */
  public Optional<String> firstDifference() {
    try {
      Optional<Long> event = first("event", "position", EVENT_COLUMNS);
      if (event.isPresent()) {
        return Optional.of(event(event.get()));
      }
      Optional<Long> account = first("account", "account", ACCOUNT_COLUMNS);
      return account.isPresent() ? Optional.of(account(account.get())) : unapplied();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  private Optional<Long> first(String table, String key, List<String> columns) throws SQLException {
    String same =
        columns.stream()
            .map(column -> "a." + column + " IS b." + column)
            .reduce((x, y) -> x + " AND " + y)
            .orElseThrow();
    String sql =
        """
        SELECT min(k) FROM (
          SELECT min(a.KEY) AS k FROM main.TABLE a LEFT JOIN anew.TABLE b ON a.KEY = b.KEY
            WHERE b.KEY IS NULL OR NOT (SAME)
          UNION ALL
          SELECT min(b.KEY) FROM anew.TABLE b LEFT JOIN main.TABLE a ON a.KEY = b.KEY
            WHERE a.KEY IS NULL)
        """
            .replace("KEY", key)
            .replace("TABLE", table)
            .replace("SAME", same);
    try (var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      rows.next();
      long found = rows.getLong(1);
      return rows.wasNull() ? Optional.empty() : Optional.of(found);
    }
  }

  private String event(long position) throws SQLException {
    return "Event %s: here %s; folded anew %s."
        .formatted(PackedPosition.unpack(position), said("main", position), said("anew", position));
  }

  /** What a file says of a record. */
  private String said(String file, long position) throws SQLException {
    String sql =
        """
        SELECT type || ' of account ' || account || ', amount ' || printf('%.4f', amount / 10000.0)
            || coalesce(' ' || currency, '') || ', effective '
            || strftime('%Y-%m-%dT%H:%M:%fZ', effective_ms / 1000.0, 'unixepoch')
          FROM FILE.event WHERE position = ?1
        UNION ALL SELECT 'a duplicate'
          FROM FILE.duplicate WHERE partition = ?1 >> 48 AND offset = ?1 & 281474976710655
        UNION ALL SELECT 'set aside: ' || reason
          FROM FILE.quarantine WHERE partition = ?1 >> 48 AND offset = ?1 & 281474976710655
        """
            .replace("FILE", file);
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, position);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "nothing";
      }
    }
  }

  private String account(long account) throws SQLException {
    return "Account %d: here %s; folded anew %s."
        .formatted(account, state("main", account), state("anew", account));
  }

  private String state(String file, long account) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT '\"' || name || '\", ' || balance || ' ' || currency || ', ' || state || ', '"
                + " || events || ' events' FROM "
                + file
                + ".account_balance WHERE account = ?")) {
      query.setLong(1, account);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "nothing";
      }
    }
  }

  private Optional<String> unapplied() throws SQLException {
    for (String table : List.of("duplicate", "quarantine")) {
      String sql =
          """
          SELECT partition << 48 | offset FROM (
            SELECT partition, offset FROM main.TABLE EXCEPT SELECT partition, offset FROM anew.TABLE
            UNION ALL
            SELECT partition, offset FROM (
              SELECT partition, offset FROM anew.TABLE
              EXCEPT SELECT partition, offset FROM main.TABLE))
          ORDER BY 1 LIMIT 1
          """
              .replace("TABLE", table);
      try (var query = connection.createStatement();
          var rows = query.executeQuery(sql)) {
        if (rows.next()) {
          return Optional.of(event(rows.getLong(1)));
        }
      }
    }
    return Optional.empty();
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
