package dev.daybook.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Ctrl+C breaks off what is being done until {@link #close}, and is given a moment to tidy up: the
 * process ends when that is done, or ten seconds later.
 */
final class Interrupts implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Runnable breakOff;
  private final Thread hook =
      Thread.ofPlatform().name("daybook-interrupt").unstarted(this::interrupted);

  private Interrupts(Runnable breakOff) {
    this.breakOff = breakOff;
  }

  /** From now on Ctrl+C does this. */
  static Interrupts to(Runnable breakOff) {
    Interrupts made = new Interrupts(breakOff);
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
  }

  private void interrupted() {
    breakOff.run();
    try {
      if (!tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LoggerFactory.getLogger(Interrupts.class)
            .warn("What was broken off did not end within {} s", PATIENCE_SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    tidy.countDown();
    if (hook.getState() == Thread.State.NEW) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        LoggerFactory.getLogger(Interrupts.class)
            .debug("Interrupted just now", e); // the hook finds all tidy
      }
    }
  }
}
