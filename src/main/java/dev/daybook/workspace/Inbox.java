package dev.daybook.workspace;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is to be done on the workspace's thread, in order: any thread adds, only that one takes. */
final class Inbox implements Executor {
  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  /** Belongs to the workspace's thread. */
  private boolean urgent;

  /** Never waits. */
  @Override
  public void execute(Runnable news) {
    waiting.add(news);
  }

  /** Something that the analyst waits for. Never waits. */
  void atOnce(Runnable news) {
    waiting.add(
        () -> {
          urgent = true;
          news.run();
        });
  }

  /** Waits for something to do, then does all that waits. Says whether there was anything. */
  boolean takeAll(long nanos) throws InterruptedException {
    Runnable first = waiting.poll(nanos, TimeUnit.NANOSECONDS);
    if (first == null) {
      return false;
    }
    first.run();
    takeWaiting();
    return true;
  }

  /** Does all that waits, and waits for nothing. */
  void takeWaiting() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /** Whether anything that was done since {@link #settle} is waited for. */
  boolean isUrgent() {
    return urgent;
  }

  /** What was done is about to be shown. */
  void settle() {
    urgent = false;
  }
}
