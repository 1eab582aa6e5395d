package dev.daybook.app.window;

import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Hands out snapshots, one at a time: what a ledger that is being closed still says is not shown.
 * Any thread.
 */
final class Screen {
  private final Consumer<Snapshot> out;

  /** Held while a ledger's snapshot is handed out, so that none overtakes another. */
  private final Object showing = new Object();

  /** Guarded by showing. */
  private boolean leaving;

  Screen(Consumer<Snapshot> out) {
    this.out = out;
  }

  /** From now on a ledger's snapshots are shown. */
  void enter() {
    synchronized (showing) {
      leaving = false;
    }
  }

  /** From the ledger that is open. */
  void show(Snapshot snapshot) {
    synchronized (showing) {
      if (!leaving) {
        out.accept(snapshot);
      }
    }
  }

  /** The ledger is being closed: this is shown of it, and nothing more. */
  void leave(ZoneId zone, Connection connection, String sentence) {
    synchronized (showing) {
      leaving = true;
      say(zone, connection, sentence);
    }
  }

  /**
   * A sentence while no ledger is open.
   *
   * @param sentence empty while a store is just being started
   */
  void say(ZoneId zone, Connection connection, String sentence) {
    Progress.Phase phase =
        connection.state() == Connection.State.STARTING
            ? Progress.Phase.LOADING
            : Progress.Phase.FAILED;
    String what = sentence.isEmpty() ? "Starting the event store" : sentence;
    out.accept(
        Snapshot.opening(
            zone, connection, new Progress(phase, 0, 0, 0, OptionalLong.empty(), "", what)));
  }
}
