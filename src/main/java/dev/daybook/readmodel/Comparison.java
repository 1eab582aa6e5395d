package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds one moment of a live file beside another one, made anew from the log. The live file can be
 * written meanwhile: what is compared stays as it was when {@link #pin} was called. One thread.
 */
public final class Comparison implements AutoCloseable {
  /** What both must say of an event, wherever it stands. */
  private static final List<String> CONTENT =
      List.of(
          "account",
          "effective_ms",
          "type",
          "amount",
          "currency",
          "memo",
          "author",
          "command_id",
          "group_id",
          "reverses",
          "account_name",
          "overdraft_limit");

  /** What both must have of the record at one place. */
  private static final List<String> BYTES = List.of("event_id", "recorded_ms", "key", "payload");

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

  /** See {@link ReadModel#timelineDifference}; of the live file's moment. */
  public Optional<String> timelineDifference(Runnable requireRunning) {
    try {
      return new TimelineCheck(connection, requireRunning).firstDifference();
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
      Optional<Long> event = firstEvent();
      if (event.isPresent()) {
        return Optional.of(event(event.get()));
      }
      Optional<Long> account = firstAccount();
      return account.isPresent() ? Optional.of(account(account.get())) : unapplied();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** Of an event that came twice, either file may have applied either copy. */
  private Optional<Long> firstEvent() throws SQLException {
    String oneWay =
        """
        SELECT min(a.position) AS place FROM ONE.recorded_event a
          LEFT JOIN OTHER.recorded_event b ON a.position = b.position
          WHERE NOT (BYTES AND CONTENT) AND NOT (b.position IS NULL AND EXISTS (
            SELECT 1 FROM OTHER.recorded_event b WHERE b.event_id = a.event_id AND CONTENT))
        """
            .replace("BYTES", same(BYTES))
            .replace("CONTENT", same(CONTENT));
    return first(oneWay);
  }

  private Optional<Long> firstAccount() throws SQLException {
    return first(
        """
        SELECT min(a.account) AS place FROM ONE.account a
          LEFT JOIN OTHER.account b ON a.account = b.account
          WHERE b.account IS NULL OR NOT (STATE)
        """
            .replace("STATE", same(ACCOUNT_COLUMNS)));
  }

  private static String same(List<String> columns) {
    return columns.stream()
        .map(column -> "a." + column + " IS b." + column)
        .collect(Collectors.joining(" AND "));
  }

  /** Asks this of that, and that of this. */
  private Optional<Long> first(String oneWay) throws SQLException {
    String sql =
        "SELECT min(place) FROM (%s UNION ALL %s)"
            .formatted(
                oneWay.replace("ONE", "main").replace("OTHER", "anew"),
                oneWay.replace("ONE", "anew").replace("OTHER", "main"));
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
        SELECT type || ' of account ' || account || ', amount ' || iif(amount < 0, '-', '')
            || printf('%d.%04d', abs(amount / 10000), abs(amount % 10000))
            || coalesce(' ' || currency, '') || ', effective '
            || strftime('%Y-%m-%dT%H:%M:%fZ', effective_ms / 1000.0, 'unixepoch')
          FROM FILE.recorded_event WHERE position = ?1
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
