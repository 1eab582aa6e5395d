package dev.daybook.workspace.status;

import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import org.jspecify.annotations.Nullable;

/**
 * How the store, the ingest loop and what takes long besides do, each as it was heard of last.
 * Belongs to the workspace's thread.
 */
public final class StatusDesk {
  private Connection connection;
  private IngestStatus status = new IngestStatus.Loading(0, 0);
  private Progress progress = ProgressText.of(status, Fold.EMPTY);
  private @Nullable Progress busy;

  public StatusDesk(Connection connection) {
    this.connection = connection;
  }

  /** How the store does. */
  public void connection(Connection news) {
    connection = news;
    follow(); // what the ingest loop said may have come before
  }

  /** How the ingest loop does. */
  public void status(IngestStatus news, Fold fold) {
    status = news;
    fold(fold);
    follow();
  }

  /** A newer fold. */
  public void fold(Fold fold) {
    progress = ProgressText.of(status, fold);
  }

  /** Something long is done besides; null when it is over. */
  public void busy(@Nullable Progress work) {
    busy = work;
  }

  /** Something worth saying that is no state of the store. */
  public void notice(String sentence) {
    connection = connection.with(connection.state(), sentence);
  }

  public Connection connection() {
    return connection;
  }

  /** What is under way, as the window shows it. */
  public Progress progress() {
    return busy == null ? progress : busy;
  }

  /** Whether all that the log has was read. */
  public boolean isLive() {
    return status instanceof IngestStatus.Live;
  }

  /** Why the log is not read on at present, or empty. */
  public String waits() {
    return status instanceof IngestStatus.Waiting(_, String why, _) ? why : "";
  }

  /** The ingest loop is the first to notice what the store does. */
  private void follow() {
    if (status instanceof IngestStatus.Failed(IngestStatus.Failed.Kind kind, String sentence)
        && kind == IngestStatus.Failed.Kind.OTHER_LOG) {
      connection = connection.with(Connection.State.OTHER_LOG, sentence);
    } else {
      boolean silent =
          status instanceof IngestStatus.Waiting(IngestStatus.Waiting.For what, _, _)
              && what == IngestStatus.Waiting.For.STORE;
      reachable(!silent);
    }
  }

  private void reachable(boolean answers) {
    Connection.State state = connection.state();
    if (answers && state == Connection.State.UNREACHABLE) {
      connection = connection.with(Connection.State.UP, connection.notice());
    } else if (!answers && state == Connection.State.UP) {
      connection = connection.with(Connection.State.UNREACHABLE, connection.notice());
    }
  }
}
