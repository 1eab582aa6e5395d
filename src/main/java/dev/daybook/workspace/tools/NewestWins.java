package dev.daybook.workspace.tools;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that answers questions, one at a time. Of those that come while it is busy it takes only
 * the newest: however fast they come, nothing queues. One that is under way is no longer wanted
 * once a newer one came and its patience is over, once it is forgotten, or on closing; its work is
 * told so, and ends by itself.
 */
public final class NewestWins<Q> implements AutoCloseable {
  /** A newer question breaks off the one under way at once. */
  public static final long NO_PATIENCE = 0;

  /** What was begun is finished, or a drag would show nothing until it ends. */
  public static final long ALL_PATIENCE = TimeUnit.DAYS.toNanos(1);

  private static final Logger log = LoggerFactory.getLogger(NewestWins.class);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Work<Q> work;
  private final long patienceNanos;
  private final Thread thread;
  private final Object bell = new Object();

  // All below is guarded by the bell.
  private @Nullable Q next;
  private boolean started;
  private boolean busy;
  private boolean resting;
  private long asked;
  private long forgotten;
  private boolean closed;

  /** Answers on the thread; must catch what goes wrong, and say it to whom it concerns. */
  @FunctionalInterface
  public interface Work<Q> {
    /**
     * Answers.
     *
     * @param wanted to be asked now and then; once it is false, nobody waits for the answer
     */
    void answer(Q question, BooleanSupplier wanted);

    /** Gives back what it can do without: what was asked is forgotten. Called on the thread. */
    default void rest() {}

    /** Gives back what it holds; called on the thread after the last answer. */
    default void end() {}
  }

  /**
   * The thread begins with the first question.
   *
   * @param patienceNanos how long one under way goes on although there is a newer one
   */
  public NewestWins(String name, long patienceNanos, Work<Q> work) {
    this.work = work;
    this.patienceNanos = patienceNanos;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /**
   * Takes the place of what waits. Any thread; never waits; nothing comes of it after closing.
   *
   * @return whether it is begun at once, since nothing else is under way
   */
  public boolean ask(Q question) {
    synchronized (bell) {
      if (closed) {
        return false;
      }
      asked++;
      next = question;
      if (!started) {
        started = true;
        thread.start();
      }
      bell.notifyAll();
      return !busy;
    }
  }

  /** Nothing that was asked until now is wanted any more. */
  public void forget() {
    synchronized (bell) {
      forgotten = asked;
      next = null;
      resting = started;
      bell.notifyAll();
    }
  }

  private void run() {
    try {
      while (takeOne()) {
        // All of it is done by then.
      }
    } catch (InterruptedException _) {
      log.debug("Closing: nobody asks any more");
    } finally {
      work.end();
    }
  }

  private boolean takeOne() throws InterruptedException {
    @Nullable Q question;
    long mine;
    boolean rests;
    synchronized (bell) {
      busy = false;
      while (next == null && !resting && !closed) {
        bell.wait();
      }
      if (closed) {
        return false;
      }
      question = next;
      next = null;
      mine = asked;
      rests = resting;
      resting = false;
      busy = true;
    }
    long begun = System.nanoTime();
    try {
      if (rests) {
        work.rest();
      }
      if (question != null) {
        work.answer(question, () -> isWanted(mine, begun));
      }
    } catch (RuntimeException | Error e) { // the thread goes on: there are other questions
      log.error("{} gave no answer", thread.getName(), e);
    }
    return true;
  }

  private boolean isWanted(long question, long begun) {
    synchronized (bell) {
      boolean newest = question == asked;
      return !closed
          && question > forgotten
          && (newest || System.nanoTime() - begun < patienceNanos);
    }
  }

  /** Breaks off what is under way; what its work holds is given back when this returns. */
  @Override
  public void close() {
    synchronized (bell) {
      closed = true;
      next = null;
      bell.notifyAll();
      if (!started) {
        return;
      }
    }
    thread.interrupt();
    try {
      if (!thread.join(CLOSING)) {
        log.warn("{} is still being broken off", thread.getName());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
