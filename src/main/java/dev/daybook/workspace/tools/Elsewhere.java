package dev.daybook.workspace.tools;

import dev.daybook.readmodel.ReadModelException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that may take long, answered on a thread of their own, as their owner sees it: the
 * newest one wins, the last answer stays until there is a newer one, and an answer to what was
 * forgotten is dropped. Belongs to the owner's thread, which waits only for as long as nobody sees.
 */
public final class Elsewhere<Q, A> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Elsewhere.class);

  /** A small book answers within this, and then no step shows what was before it. */
  private static final long UNSEEN_MILLIS = 10;

  /** An answer that comes sooner is shown even if it is overtaken, or a drag would show none. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final NewestWins<Asked<Q, A>> worker;
  private final BiPredicate<Q, Q> alike;
  private final BiPredicate<Q, Q> answered;
  private final Executor home;
  private @Nullable Q newest;

  /** Whether the newest is still to be answered. */
  private boolean pending;

  private @Nullable A last;
  private String fault = "";

  /** Counts what was forgotten. */
  private long epoch;

  private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

  /** Opens what answers, on the thread, and closes it. */
  private static final class Work<Q, A> implements NewestWins.Work<Asked<Q, A>> {
    private final Supplier<? extends Reading<Q, A>> opening;
    private @Nullable Reading<Q, A> open;

    Work(Supplier<? extends Reading<Q, A>> opening) {
      this.opening = opening;
    }

    @Override
    public void answer(Asked<Q, A> asked, BooleanSupplier wanted) {
      try {
        Reading<Q, A> reading = open == null ? opening.get() : open;
        open = reading;
        asked.answer.complete(reading.answer(asked.question, wanted));
      } catch (CancellationException _) {
        log.debug("Broken off: nobody looks any more");
      } catch (RuntimeException | Error e) { // out of memory, too, is said rather than waited for
        asked.answer.completeExceptionally(e);
      }
    }

    @Override
    public void rest() {
      end();
      open = null;
    }

    @Override
    public void end() {
      if (open != null) {
        open.close();
      }
    }
  }

  /**
   * Nothing is opened before the first question.
   *
   * @param thread its name
   * @param opening opens what answers, on that thread
   * @param alike whether two questions differ only in how new the book is: then the newer one waits
   *     for the other's answer, or a book that grows fast would be shown none
   * @param answered whether an answer to the first question is one to the second, newer one: then
   *     that is not asked
   * @param home runs what it is given on the owner's thread
   */
  public Elsewhere(
      String thread,
      Supplier<? extends Reading<Q, A>> opening,
      BiPredicate<Q, Q> alike,
      BiPredicate<Q, Q> answered,
      Executor home) {
    this.alike = alike;
    this.answered = answered;
    this.home = home;
    worker = new NewestWins<>(thread, PATIENCE_NANOS, new Work<>(opening));
  }

  /**
   * Asks, unless that is what was asked last, or is answered by it. To be called again after an
   * answer came home: there may be a newer question that waits.
   */
  public void ask(Q question) {
    Q before = newest;
    if (before != null && (question.equals(before) || needsNoAsking(before, question))) {
      return;
    }
    newest = question;
    pending = true;
    fault = "";
    CompletableFuture<A> answer = new CompletableFuture<>();
    boolean atOnce = worker.ask(new Asked<>(question, answer));
    if (!atOnce || !isThere(answer)) {
      long mine = epoch;
      var _ = answer.whenComplete((found, e) -> home.execute(() -> take(mine, question, found, e)));
    }
  }

  private boolean needsNoAsking(Q before, Q question) {
    return pending
        ? alike.test(before, question)
        : fault.isEmpty() && answered.test(before, question);
  }

  private boolean isThere(CompletableFuture<A> answer) {
    try {
      last = answer.get(UNSEEN_MILLIS, TimeUnit.MILLISECONDS);
      pending = false;
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false; // a fault comes home as well
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void take(long when, Q question, @Nullable A found, @Nullable Throwable e) {
    if (when != epoch) {
      return;
    }
    boolean ofNewest = question.equals(newest);
    if (ofNewest) {
      pending = false;
    }
    if (found != null && (ofNewest || pending)) { // the newest may have been there at once
      last = found;
    } else if (ofNewest) {
      fault = sentence(e);
    }
  }

  private static String sentence(@Nullable Throwable e) {
    if (e instanceof ReadModelException) {
      log.warn("The read model could not be read", e);
      return "it cannot be read: " + e.getMessage();
    }
    log.error("A question could not be answered", e);
    return "it cannot be computed; the log file has the details.";
  }

  /** The newest answer there is; null before the first. */
  public @Nullable A last() {
    return last;
  }

  /** Why there is no answer to the newest question, or empty. */
  public String fault() {
    return fault;
  }

  /** Nobody asks any more, until the next question. */
  public void forget() {
    if (newest != null) {
      epoch++;
      worker.forget();
      newest = null;
      pending = false;
      last = null;
      fault = "";
    }
  }

  /** Breaks off what is under way, and closes what answered. */
  @Override
  public void close() {
    worker.close();
  }
}
