package dev.daybook.write;

import java.util.concurrent.CancellationException;

/**
 * How far a long piece of work is, told to whoever waits for it, on the thread that does the work;
 * and the one way to stop it. What was cancelled leaves no trace in the log.
 */
public interface Progress {
  /** Nobody waits, nobody cancels. */
  Progress NONE = (_, _, _) -> true;

  /** What is being done. */
  enum Step {
    READING("Reading"),
    DECIDING("Trying out"),
    SENDING("Sending");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    /** As it is said to whoever waits. */
    public String label() {
      return label;
    }
  }

  /**
   * Told every so often; must return at once.
   *
   * @param total 0 if it is not known
   * @return false to cancel
   */
  boolean at(Step step, long done, long total);

  /**
   * Tells it, and obeys.
   *
   * @throws CancellationException if the work is to stop
   */
  default void check(Step step, long done, long total) {
    if (!at(step, done, total)) {
      throw new CancellationException("Cancelled: nothing was recorded.");
    }
  }
}
