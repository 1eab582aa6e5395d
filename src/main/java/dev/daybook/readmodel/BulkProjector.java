package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Fills a new file that nobody reads before {@link #finish}, and that is of no use if anything
 * fails. What takes longest, the writing of the events' rows, has a thread of its own, {@code
 * daybook-rows}: while it writes those of one piece, the piece before is folded into the accounts
 * on the caller's thread. Both use the one connection, but no statement of it together; the rows
 * decide which events are new, so a piece is folded only when its rows are written. One thread owns
 * it.
 */
public final class BulkProjector implements Intake, AutoCloseable {
  /**
   * Nothing is gone back to, so a transaction is long: at each end of one, pages are written that
   * the next would only change again, above all those of the index of event ids.
   */
  private static final int ROWS_A_TRANSACTION = 500_000;

  private final Connection connection;
  private final EventInsert events;
  private final EventInsert again;
  private final StateWriter state;
  private final TimelineTail tail;
  private final ProjectedState projected;
  private final ExecutorService rows =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-rows").factory());

  // Belongs to the rows' thread while that has something to write, otherwise to the caller's.
  private int uncommitted;

  private LogEnd next;
  private @Nullable Piece unfolded;
  private @Nullable Batch folded;

  /**
   * Records whose rows are being written.
   *
   * @param inserted which of the events among them have a row of their own
   */
  private record Piece(
      List<LogEntry> entries, LogEnd from, LogEnd reached, CompletableFuture<BitSet> inserted) {}

  BulkProjector(Connection connection) throws SQLException {
    this.connection = connection;
    events = new EventInsert(connection);
    again = new EventInsert(connection);
    state = new StateWriter(connection);
    tail = new TimelineTail(connection);
    projected = new ProjectedState(connection);
    next = StoredState.offsets(connection);
  }

  @Override
  public void take(List<LogEntry> entries, LogEnd end) {
    List<LogEntry> fresh = next.unread(entries);
    LogEnd reached = next.furthest(end, fresh);
    List<EventInsert.Row> prepared = EventInsert.rows(Batch.decoded(fresh));
    Piece piece =
        new Piece(
            fresh, next, reached, CompletableFuture.supplyAsync(() -> writeRows(prepared), rows));
    foldPrevious();
    unfolded = piece;
    next = reached;
  }

  private BitSet writeRows(List<EventInsert.Row> prepared) {
    if (prepared.isEmpty()) {
      return new BitSet();
    }
    try {
      if (uncommitted == 0) {
        Sqlite.execute(connection, "BEGIN IMMEDIATE");
      }
      BitSet inserted = events.insertAll(prepared);
      uncommitted += prepared.size();
      if (uncommitted >= ROWS_A_TRANSACTION) {
        commit();
      }
      return inserted;
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  private void commit() throws SQLException {
    if (uncommitted > 0) {
      Sqlite.execute(connection, "COMMIT");
      uncommitted = 0;
    }
  }

  private void foldPrevious() {
    Piece piece = unfolded;
    if (piece == null) {
      return;
    }
    BitSet inserted = join(piece.inserted());
    try {
      Batch batch = new Batch(again, state, projected.inPlace(), piece.reached());
      if (folded != null) {
        batch.overlaps(folded);
      }
      batch.fold(piece.entries(), inserted);
      state.offsets(piece.from(), piece.reached());
      tail.add(batch.applied(), piece.reached());
      tail.committed();
      projected.count(batch);
      folded = batch;
      unfolded = null;
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  private static BitSet join(CompletableFuture<BitSet> inserted) {
    try {
      return inserted.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Completes the file; then it is as any other, but for a sync. */
  public void finish() {
    foldPrevious();
    try {
      commit();
      Sqlite.inTransaction(connection, () -> state.accounts(projected.all()));
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  @Override
  public LogEnd next() {
    return next;
  }

  @Override
  public long eventCount() {
    return projected.events();
  }

  /** Waits for what is being written. */
  @Override
  public void close() {
    rows.close();
    try (connection;
        events;
        again;
        state) {
      Sqlite.execute(connection, "PRAGMA optimize");
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
