package dev.daybook.app.window;

import dev.daybook.app.VaultInquiry;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.workspace.status.VaultReport;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the log and the vault now and then, more often while somebody watches, on a thread of
 * its own, {@code daybook-vault}, which owns the inquiry. A look that fails is told in the next
 * one's place; the watch goes on.
 */
final class VaultWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(VaultWatch.class);
  private static final long CLOSELY_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long SELDOM_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final VaultInquiry inquiry;
  private final Consumer<VaultReport> out;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("daybook-vault").unstarted(this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closely;
  private boolean closed;

  /**
   * A watch that has begun.
   *
   * @param inquiry belongs to the watch from now on
   * @param out told on the watch's thread
   */
  VaultWatch(VaultInquiry inquiry, boolean closely, Consumer<VaultReport> out) {
    this.inquiry = inquiry;
    this.closely = closely;
    this.out = out;
    thread.start();
  }

  /** Whether somebody watches now. */
  void closely(boolean watched) {
    lock.lock();
    try {
      closely = watched;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try (inquiry) {
      do {
        look();
      } while (awaitNext());
    } catch (RuntimeException e) {
      log.error("The log and the vault are not watched any more", e);
    }
  }

  private void look() {
    try {
      VaultReport report = inquiry.report();
      lock.lock();
      try {
        if (!closed) {
          out.accept(report);
        }
      } finally {
        lock.unlock();
      }
    } catch (ReadModelException e) {
      log.warn("The vault could not be looked at", e);
    }
  }

  /** False when there is none. A look that was asked for meanwhile comes at once. */
  private boolean awaitNext() {
    lock.lock();
    try {
      boolean before = closely;
      long left = closely ? CLOSELY_NANOS : SELDOM_NANOS;
      while (!closed && left > 0 && !(closely && !before)) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException _) {
      return false; // nobody but close() wants it to end; then it may
    } finally {
      lock.unlock();
    }
  }

  /**
   * Nothing is told from now on; a look under way may go on for seconds, and then all is closed.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(Duration.ofSeconds(1))) {
        log.info("A look at the log still waits for the event store");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
