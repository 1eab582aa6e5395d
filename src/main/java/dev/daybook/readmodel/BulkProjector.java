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
  private final Connection connection;
  private final EventInsert events;
  private final EventInsert again;
  private final StateWriter state;
  private final TimelineTail tail;
  private final ProjectedState projected;
  private final ExecutorService rows =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-rows").factory());
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
    Piece piece =
        new Piece(
            fresh, next, reached, CompletableFuture.supplyAsync(() -> writeRows(fresh), rows));
    foldPrevious();
    unfolded = piece;
    next = reached;
  }

  private BitSet writeRows(List<LogEntry> entries) {
    BitSet[] inserted = new BitSet[1];
    try {
      Sqlite.inTransaction(
          connection, () -> inserted[0] = events.insertAll(Batch.decoded(entries)));
      return inserted[0];
    } catch (SQLException e) {
      throw ReadModelException.of(e);
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
