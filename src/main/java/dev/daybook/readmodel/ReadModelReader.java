package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file while a {@link Projector} writes it, in this process or another, without waiting
 * for it. One thread at a time. Every method throws {@link ReadModelException} if the file cannot
 * be read.
 */
public final class ReadModelReader implements AutoCloseable {
  final Connection connection; // shared with the readers beside this one, on the same thread
  private final PreparedStatement event;
  private final PreparedStatement command;
  private final PreparedStatement nextCommand;
  private final PreparedStatement byId;
  private final PreparedStatement byGroup;
  private final PreparedStatement reversal;

  private ReadModelReader(Connection connection) throws SQLException {
    this.connection = connection;
    event = connection.prepareStatement("SELECT * FROM recorded_event WHERE position = ?");
    command =
        connection.prepareStatement(
            "SELECT partition, offset FROM event WHERE command_id = ?"
                + " ORDER BY position LIMIT 1");
    nextCommand =
        connection.prepareStatement(
            "SELECT command_id FROM event WHERE command_id >= ? ORDER BY command_id LIMIT 1");
    byId = connection.prepareStatement("SELECT * FROM recorded_event WHERE event_id = ?");
    byGroup =
        connection.prepareStatement(
            "SELECT * FROM recorded_event WHERE group_id = ? ORDER BY position");
    reversal =
        connection.prepareStatement(
            "SELECT partition, offset FROM event WHERE reverses = ? ORDER BY position");
  }

  /** Opens an existing file, never changing it: for the live file of another process. */
  public static ReadModelReader open(Path file) {
    try {
      Connection connection = Schema.reading(file);
      try {
        return new ReadModelReader(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /** Where the log was read up to, exclusive. */
  public LogEnd offsets() {
    return read(() -> StoredState.offsets(connection));
  }

  public List<Account> accounts() {
    return read(
        () -> StoredState.accounts(connection).stream().map(AccountTotals::account).toList());
  }

  /**
   * What was loaded for the timeline must be what the accounts count.
   *
   * @throws ReadModelException if it is not: then the file is damaged in a way SQLite cannot see
   */
  public void requireWhole(long loaded, long events) {
    if (loaded != events) {
      throw new ReadModelException(
          ReadModelException.Problem.DAMAGED,
          "The read model is damaged: it holds %d events for the timeline instead of %d."
              .formatted(loaded, events),
          null);
    }
  }

  /** What is kept for the timeline cannot be: damage that SQLite cannot see. */
  public ReadModelException damaged(RuntimeException why) {
    return new ReadModelException(
        ReadModelException.Problem.DAMAGED,
        "The read model is damaged: what it holds for the timeline cannot be. " + why.getMessage(),
        why);
  }

  /** All accounts and what their events add up to. */
  public List<AccountStanding> standings() {
    return read(
        () ->
            StoredState.accounts(connection).stream()
                .map(a -> new AccountStanding(a.account(), a.balance(), a.events()))
                .toList());
  }

  public long eventCount() {
    return read(() -> Sqlite.queryLong(connection, "SELECT coalesce(sum(events), 0) FROM account"));
  }

  public long duplicateCount() {
    return read(() -> Sqlite.queryLong(connection, "SELECT count(*) FROM duplicate"));
  }

  public long quarantineCount() {
    return read(() -> Sqlite.queryLong(connection, "SELECT count(*) FROM quarantine"));
  }

  /** The records set aside, in order of position. */
  public List<QuarantinedRecord> quarantine(int limit, int skipped) {
    return read(
        () -> {
          List<QuarantinedRecord> found = new ArrayList<>();
          try (var query =
              connection.prepareStatement(
                  "SELECT * FROM quarantine" + " ORDER BY partition, offset LIMIT ? OFFSET ?")) {
            query.setInt(1, limit);
            query.setInt(2, skipped);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                found.add(QuarantineRows.read(rows));
              }
            }
          }
          return found;
        });
  }

  /**
   * The records set aside behind a position, in order of position.
   *
   * @param after null to begin with the first
   */
  public List<QuarantinedRecord> quarantineAfter(@Nullable LogPosition after, int limit) {
    return read(
        () -> {
          List<QuarantinedRecord> found = new ArrayList<>();
          try (var query =
              connection.prepareStatement(
                  "SELECT * FROM quarantine WHERE (partition, offset) > (?, ?)"
                      + " ORDER BY partition, offset LIMIT ?")) {
            query.setInt(1, after == null ? -1 : after.partition());
            query.setLong(2, after == null ? 0 : after.offset());
            query.setInt(3, limit);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                found.add(QuarantineRows.read(rows));
              }
            }
          }
          return found;
        });
  }

  /** Nothing but amounts, on this reader's connection and its thread. */
  public AmountReader amounts() {
    return new AmountReader(connection);
  }

  /** The quarantine in more detail, on this reader's connection and its thread. */
  public QuarantineReader quarantined() {
    return new QuarantineReader(connection);
  }

  /** The events that undo another, on this reader's connection and its thread. */
  public ReversalReader reversals() {
    return new ReversalReader(connection);
  }

  /** The events at some positions, in the order asked; positions that hold none are left out. */
  public List<EventRecord> events(Collection<LogPosition> positions) {
    return read(
        () -> {
          List<EventRecord> found = new ArrayList<>(positions.size());
          for (LogPosition position : positions) {
            event.setLong(1, PackedPosition.of(position.partition(), position.offset()));
            found.addAll(rows(event));
          }
          return found;
        });
  }

  /** The first event of a command, if it was recorded. */
  public Optional<LogPosition> position(CommandId id) {
    return read(
        () -> {
          command.setString(1, id.value());
          return position(command);
        });
  }

  /** The least command id from this one on that was recorded. */
  public Optional<CommandId> nextCommand(CommandId from) {
    return read(
        () -> {
          nextCommand.setString(1, from.value());
          try (ResultSet rows = nextCommand.executeQuery()) {
            return rows.next() ? Optional.of(new CommandId(rows.getString(1))) : Optional.empty();
          }
        });
  }

  /** Where an event was first reversed, if it was. */
  public Optional<LogPosition> reversal(EventId of) {
    return reversal(of, null);
  }

  /**
   * Where an event was first reversed, as far as that was known.
   *
   * @param known the log's end as it was known; null for all that is known now
   */
  public Optional<LogPosition> reversal(EventId of, @Nullable LogEnd known) {
    return read(
        () -> {
          reversal.setBytes(1, Sqlite.bytes(of.uuid()));
          try (ResultSet rows = reversal.executeQuery()) {
            while (rows.next()) { // one, unless a foreign writer undid it again
              LogPosition position = new LogPosition(rows.getInt(1), rows.getLong(2));
              if (known == null || known.isPast(position)) {
                return Optional.of(position);
              }
            }
            return Optional.empty();
          }
        });
  }

  /** The packed positions of all events that name an event they undo, in no order. */
  public long[] reversalPositions() {
    return read(() -> Reversals.positions(connection));
  }

  /** The event of an id. */
  public Optional<EventRecord> event(EventId id) {
    return read(
        () -> {
          byId.setBytes(1, Sqlite.bytes(id.uuid()));
          return rows(byId).stream().findFirst();
        });
  }

  /** The events of a group, in log order within each partition. */
  public List<EventRecord> group(UUID id) {
    return read(
        () -> {
          byGroup.setBytes(1, Sqlite.bytes(id));
          return rows(byGroup);
        });
  }

  private static Optional<LogPosition> position(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next()
          ? Optional.of(new LogPosition(rows.getInt(1), rows.getLong(2)))
          : Optional.empty();
    }
  }

  private static List<EventRecord> rows(PreparedStatement query) throws SQLException {
    List<EventRecord> found = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(EventRows.read(rows));
      }
    }
    return found;
  }

  /** Visits all events, of one moment of the file, in canonical order: for loading. */
  public void forEachEvent(EventVisitor visitor) {
    run(
        () -> {
          Sqlite.execute(connection, "BEGIN");
          try {
            new TimelineMerge(connection).run(visitor);
          } finally {
            Sqlite.execute(connection, "COMMIT");
          }
        });
  }

  /**
   * Writes a compact copy of this moment into a new file, which another process may then own.
   *
   * @param file must not exist
   */
  public void copyTo(Path file) {
    run(
        () -> {
          try (var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, file.toString());
            copy.execute();
          }
        });
  }

  private static <T> T read(Sqlite.Query<T> query) {
    try {
      return query.run();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  private static void run(Sqlite.Action action) {
    try {
      action.run();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  @Override
  public void close() {
    try (connection;
        event;
        command;
        nextCommand;
        byId;
        byGroup;
        reversal) {
      // Closing is all there is to do.
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
