package dev.daybook.workspace.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of questions while a difference takes long. */
class DifferenceWorkerTest {
  private final List<Compared> answers = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final DifferenceWorker worker =
      new DifferenceWorker(
          () -> {
            throw new AssertionError("a fold at the log's start has no reversals to read");
          });

  @AfterEach
  void close() {
    slow.countDown();
    worker.close();
  }

  private static Fold fold() {
    Timeline timeline = new Timeline();
    for (int i = 0; i < 10; i++) {
      timeline.add(1, 100, 1_000L * i, 0, i);
    }
    return new Fold(timeline.snapshot(), Accounts.NONE, LogEnd.START, 10, 0, 0, 0);
  }

  private void ask(Fold fold, long millis, AtomicBoolean wanted) {
    worker.compare(
        new DifferenceWorker.Request(
            fold,
            AsOf.at(Instant.ofEpochMilli(millis)),
            AsOf.LIVE,
            () -> {
              awaitSlow();
              return wanted.get();
            }),
        (compared, fault) -> {
          if (compared != null) {
            answers.add(compared);
          }
          faults.add(fault);
        });
  }

  private void awaitSlow() {
    try {
      slow.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_drag_of_a_thousand_moves_is_two_answers_and_the_last_is_of_the_last_move() {
    Fold fold = fold();
    AtomicBoolean wanted = new AtomicBoolean(true);
    for (int i = 0; i < 1_000; i++) {
      ask(fold, i, wanted);
    }
    slow.countDown();
    Instant last = Instant.ofEpochMilli(999);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                !answers.isEmpty() && last.equals(answers.getLast().difference().a().effective()));
    assertThat(answers).hasSizeBetween(1, 2);
    assertThat(faults).containsOnly("");
  }

  @Test
  void nothing_comes_of_what_nobody_wants_any_more() {
    AtomicBoolean wanted = new AtomicBoolean(true);
    ask(fold(), 5, wanted);
    wanted.set(false);
    slow.countDown();
    AtomicBoolean still = new AtomicBoolean(true);
    ask(fold(), 7, still);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !answers.isEmpty());
    assertThat(answers)
        .singleElement()
        .satisfies(c -> assertThat(c.difference().a().effectiveMillis()).isEqualTo(7));
  }
}
