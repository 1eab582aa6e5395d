package dev.daybook.app.window;

import dev.daybook.app.Changeover;
import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.Session;
import dev.daybook.ingest.KeptBook;
import dev.daybook.workspace.early.EarlyBook;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a session is had. The desk's thread. */
interface SessionSource {
  /**
   * Makes the read model one of this program's, if an older one wrote it; after an exception the
   * claim on it is given up.
   *
   * @param saying told a sentence before that begins, which takes a while
   */
  void bringUpToDate(Consumer<String> saying);

  /** What the read model is known to hold, at once; null if that is not known. */
  @Nullable EarlyBook early();

  /** What the read model holds, to be looked at while the store is being opened; null if not. */
  @Nullable KeptBook book(Session.Listener listener);

  Session open(@Nullable KeptBook book, Session.Listener listener)
      throws IOException, InterruptedException;

  /**
   * With a store that is started, or connected to.
   *
   * @param storeFailed told why the broker in this process died, if it does; on a thread of its own
   */
  static SessionSource starting(
      ClaimedFolder claimed, InstantSource clock, Consumer<String> storeFailed) {
    return new SessionSource() {
      @Override
      public void bringUpToDate(Consumer<String> saying) {
        claimed.bringUpToDate(saying);
      }

      @Override
      public @Nullable EarlyBook early() {
        return claimed.early();
      }

      @Override
      public @Nullable KeptBook book(Session.Listener listener) {
        return claimed.load(listener.status());
      }

      @Override
      public Session open(@Nullable KeptBook book, Session.Listener listener)
          throws IOException, InterruptedException {
        return claimed.open(book, clock, listener, storeFailed);
      }
    };
  }

  /** With the store of a session that was ended so that its read model could be exchanged. */
  static SessionSource goingOn(Changeover changeover, InstantSource clock) {
    return new SessionSource() {
      @Override
      public void bringUpToDate(Consumer<String> saying) {
        // It was open a moment ago.
      }

      @Override
      public @Nullable EarlyBook early() {
        return null;
      }

      @Override
      public @Nullable KeptBook book(Session.Listener listener) {
        return null; // the store is there: nothing is to be waited for
      }

      @Override
      public Session open(@Nullable KeptBook book, Session.Listener listener) {
        return changeover.reopen(clock, listener);
      }
    };
  }
}
