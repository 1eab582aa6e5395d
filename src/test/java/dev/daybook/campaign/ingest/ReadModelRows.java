package dev.daybook.campaign.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogPosition;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A read model's file by plain JDBC, and whether it is what a plain fold says. */
final class ReadModelRows implements AutoCloseable {
  private final Connection connection;

  private ReadModelRows(Connection connection) {
    this.connection = connection;
  }

  /** Opens a file as it lies; a write-ahead log beside it is taken in. */
  static ReadModelRows open(Path file) throws SQLException {
    return new ReadModelRows(DriverManager.getConnection("jdbc:sqlite:" + file));
  }

  /** Whether a process came as far as to make the tables. */
  boolean hasTables() throws SQLException {
    return count("SELECT count(*) FROM sqlite_schema WHERE name = 'log_offset'") == 1;
  }

  void requireSound() throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("ok");
    }
  }

  /** Everything before these was taken in. */
  Map<Integer, Long> nextOffsets() throws SQLException {
    Map<Integer, Long> next = new TreeMap<>();
    each(
        "SELECT partition, next_offset FROM log_offset",
        row -> next.put(row.getInt(1), row.getLong(2)));
    return next;
  }

  int count(String query) throws SQLException {
    int[] found = new int[1];
    each(query, row -> found[0] = row.getInt(1));
    return found[0];
  }

  /** Every record is in exactly one table, every row says what its record says, all sums agree. */
  void requireEqual(PlainFold fold) throws SQLException {
    Map<LogPosition, PlainRecord> left = new HashMap<>(fold.records());
    Set<String> events = new HashSet<>();
    each("SELECT * FROM recorded_event", row -> event(row, take(left, row), events));
    assertThat(events).as("events").isEqualTo(fold.events());

    int[] copies = new int[1];
    each(
        "SELECT * FROM duplicate",
        row -> {
          PlainRecord copy = take(left, row);
          if (!events.contains(copy.identity())
              || !uuid(row.getBytes("event_id")).equals(copy.identity())) {
            throw new AssertionError(copy.position() + " is no copy of an event that counts");
          }
          copies[0]++;
        });
    assertThat(copies[0]).as("duplicates").isEqualTo(fold.copies());

    Set<LogPosition> quarantine = new TreeSet<>();
    each(
        "SELECT * FROM quarantine",
        row -> {
          PlainRecord bad = take(left, row);
          quarantine.add(bad.position());
          if (row.getString("reason").isBlank()) {
            throw new AssertionError("No reason given for " + bad.position());
          }
          bytes(row, bad);
        });
    assertThat(quarantine).as("quarantine").isEqualTo(fold.quarantine());

    assertThat(left.keySet()).as("in the log but in no table").isEmpty();
    requireSame(accounts(), fold.accounts());
  }

  private static void requireSame(
      Map<Integer, PlainAccount.Row> found, Map<Integer, PlainAccount.Row> wanted) {
    assertThat(found.keySet()).as("accounts").isEqualTo(wanted.keySet());
    wanted.forEach(
        (account, row) -> assertThat(found.get(account)).as("account %d", account).isEqualTo(row));
  }

  private static PlainRecord take(Map<LogPosition, PlainRecord> left, ResultSet row)
      throws SQLException {
    LogPosition position = new LogPosition(row.getInt("partition"), row.getLong("offset"));
    return Objects.requireNonNull(
        left.remove(position), () -> position + " is there twice, or not in the log");
  }

  private static void event(ResultSet row, PlainRecord record, Set<String> events)
      throws SQLException {
    String id = uuid(row.getBytes("event_id"));
    PlainRecord.Content said =
        new PlainRecord.Content(
            record.content() == null || record.content().eventId() == null ? null : id,
            row.getInt("account"),
            row.getLong("effective_ms"),
            Objects.requireNonNull(row.getString("type")),
            row.getLong("amount"),
            row.getString("currency"),
            row.getString("memo"),
            row.getString("author"),
            row.getString("command_id"),
            row.getString("account_name"),
            row.getObject("overdraft_limit") == null ? null : row.getLong("overdraft_limit"));
    if (!said.equals(record.content()) || row.getLong("recorded_ms") != record.recordedMillis()) {
      assertThat(said).as("%s", record.position()).isEqualTo(record.content());
      assertThat(row.getLong("recorded_ms")).isEqualTo(record.recordedMillis());
    }
    bytes(row, record);
    if (!events.add(record.identity())) {
      throw new AssertionError("Counted twice: " + record.identity());
    }
  }

  private static void bytes(ResultSet row, PlainRecord record) throws SQLException {
    if (!same(row.getBytes("key"), record.key())
        || !same(row.getBytes("payload"), record.value())) {
      throw new AssertionError("Other bytes than in the log at " + record.position());
    }
  }

  /** SQLite's driver hands out an empty array as null. */
  private static boolean same(byte @Nullable [] kept, byte @Nullable [] logged) {
    byte[] none = new byte[0];
    return Arrays.equals(kept == null ? none : kept, logged == null ? none : logged);
  }

  private Map<Integer, PlainAccount.Row> accounts() throws SQLException {
    Map<Integer, PlainAccount.Row> found = new TreeMap<>();
    each(
        "SELECT * FROM account",
        row ->
            found.put(
                row.getInt("account"),
                new PlainAccount.Row(
                    row.getString("name"),
                    row.getString("currency"),
                    row.getLong("overdraft_limit"),
                    row.getBoolean("opened"),
                    row.getBoolean("closed"),
                    row.getLong("since_ms"),
                    row.getLong("balance"),
                    row.getLong("moved"),
                    row.getLong("events"))));
    return found;
  }

  private static String uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }

  private void each(String query, RowVisitor visitor) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        visitor.visit(rows);
      }
    }
  }

  /** Something that looks at one row. */
  @FunctionalInterface
  private interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
