package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the log into the file: event rows, account state, quarantine and offsets in one
 * transaction, so that after a crash at any moment the file holds whole batches and says where to
 * go on. Taking in an event twice changes nothing. One thread owns it.
 *
 * <p>Everything in memory follows a commit, never precedes it: a failed batch can be applied again.
 */
public final class Projector implements Intake, AutoCloseable {
  private final Connection connection;
  private final EventInsert events;
  private final StateWriter state;
  private final TimelineTail tail;
  private final ProjectedState projected;
  private LogEnd next;
  private long dataVersion;
  private boolean failed;

  Projector(Connection connection) throws SQLException {
    this.connection = connection;
    events = new EventInsert(connection);
    state = new StateWriter(connection);
    tail = new TimelineTail(connection);
    next = StoredState.offsets(connection);
    projected = new ProjectedState(connection);
    dataVersion = dataVersion();
  }

  /**
   * Takes records in. Those that lie before {@link #next} were taken in already and are passed over
   * in silence.
   *
   * @param entries in log order within each partition
   * @param end where the log's reader stands after them
   * @param expired what the reader found gone before it could read it; kept for good
   * @throws ReadModelException if it could not be written; nothing has changed, in memory neither
   */
  public Projection apply(List<LogEntry> entries, LogEnd end, List<LogGap> expired) {
    List<LogEntry> fresh = next.unread(entries);
    LogEnd reached = next.furthest(end, fresh);
    if (fresh.isEmpty() && reached.equals(next)) {
      return new Projection(List.of(), List.of(), 0, 0, next);
    }
    Batch batch = new Batch(events, state, projected.overlay(), reached);
    transact(
        () -> {
          batch.run(fresh);
          state.accounts(batch.accounts().changed());
          state.gaps(next, expired);
          state.offsets(next, reached);
          tail.add(batch.applied(), reached);
        });
    return committed(batch, reached);
  }

  /** Takes records in, of a log that has lost nothing. */
  public Projection apply(List<LogEntry> entries, LogEnd end) {
    return apply(entries, end, List.of());
  }

  @Override
  public void take(List<LogEntry> entries, LogEnd end) {
    apply(entries, end);
  }

  /**
   * Takes records out of the quarantine: those that can be decoded by now are applied as if they
   * had just come, the others go back with the reason of today. Records that are not in the
   * quarantine are passed over.
   *
   * @param entries decoded anew from the bytes that were kept
   * @return what was applied; {@code quarantined} counts those that went back
   * @throws ReadModelException if it could not be written; nothing has changed
   */
  public Projection retry(List<LogEntry> entries) {
    Batch batch = new Batch(events, state, projected.overlay(), next);
    List<LogEntry> released = new ArrayList<>();
    transact(
        () -> {
          for (LogEntry entry : entries) {
            if (state.release(entry.position())) {
              released.add(entry);
            }
          }
          batch.run(released);
          state.accounts(batch.accounts().changed());
          tail.addLate(batch.applied());
        });
    projected.released(released.size());
    return committed(batch, next);
  }

  private void transact(Sqlite.Action work) {
    try {
      Sqlite.inTransaction(
          connection,
          () -> {
            requireSoleWriter();
            work.run();
          });
    } catch (SQLException e) {
      throw afterFailure(ReadModelException.of(e));
    } catch (RuntimeException e) {
      throw afterFailure(e);
    }
    tail.committed();
  }

  private Projection committed(Batch batch, LogEnd reached) {
    List<Account> changed = projected.add(batch);
    next = reached;
    failed = false;
    return new Projection(
        batch.applied(), changed, batch.duplicates(), batch.quarantined(), reached);
  }

  private RuntimeException afterFailure(RuntimeException e) {
    failed = true;
    try {
      events.clear();
      state.clear();
    } catch (SQLException clearing) {
      e.addSuppressed(clearing);
    }
    return e;
  }

  /** Another writer, or a commit that only seemed to fail, has made the memory out of date. */
  private void requireSoleWriter() throws SQLException {
    long found = dataVersion();
    if ((found != dataVersion || failed) && !StoredState.offsets(connection).equals(next)) {
      throw new ReadModelException(
          ReadModelException.Problem.OTHER_WRITER,
          "Another Daybook writes to this read model: close one of them.",
          null);
    }
    dataVersion = found;
  }

  private long dataVersion() throws SQLException {
    return Sqlite.queryLong(connection, "PRAGMA data_version");
  }

  @Override
  public LogEnd next() {
    return next;
  }

  public Accounts accounts() {
    return projected.accounts();
  }

  @Override
  public long eventCount() {
    return projected.events();
  }

  public long duplicateCount() {
    return projected.duplicates();
  }

  public long quarantineCount() {
    return projected.quarantined();
  }

  @Override
  public void close() {
    try (connection;
        events;
        state) {
      Sqlite.execute(connection, "PRAGMA optimize");
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
