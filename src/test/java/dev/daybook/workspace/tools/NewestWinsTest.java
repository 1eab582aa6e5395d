package dev.daybook.workspace.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of questions that come while one is under way. */
class NewestWinsTest {
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> answered = new CopyOnWriteArrayList<>();
  private final List<String> brokenOff = new CopyOnWriteArrayList<>();
  private final CountDownLatch slow = new CountDownLatch(1);
  private volatile boolean ended;

  /** "slow" takes until the latch opens, or until nobody wants it; "bad" fails. */
  private final class Work implements NewestWins.Work<String> {
    @Override
    public void answer(String question, BooleanSupplier wanted) {
      begun.add(question);
      while (question.equals("slow") && wanted.getAsBoolean() && slow.getCount() > 0) {
        Thread.onSpinWait();
      }
      if (question.equals("bad")) {
        throw new IllegalStateException("It is meant to fail.");
      }
      (wanted.getAsBoolean() ? answered : brokenOff).add(question);
    }

    @Override
    public void end() {
      ended = true;
    }
  }

  private NewestWins<String> worker(long patienceNanos) {
    return new NewestWins<>("newest-wins-test", patienceNanos, new Work());
  }

  private void askSlow(NewestWins<String> worker) {
    assertThat(worker.ask("slow")).as("nothing is under way").isTrue();
    await(begun, "slow");
  }

  private static void await(List<String> of, String... expected) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(of).containsExactly(expected));
  }

  @Test
  void of_a_thousand_questions_meanwhile_only_the_newest_is_answered() {
    try (var worker = worker(NewestWins.ALL_PATIENCE)) {
      askSlow(worker);
      for (int i = 0; i < 1_000; i++) {
        assertThat(worker.ask("question " + i)).isFalse();
      }
      slow.countDown();
      await(answered, "slow", "question 999");
      assertThat(begun).containsExactly("slow", "question 999");
    }
  }

  @ParameterizedTest(name = "patience of {0} ns")
  @ValueSource(longs = {NewestWins.NO_PATIENCE, 50_000_000})
  void a_newer_question_breaks_off_the_one_under_way_once_patience_is_over(long patienceNanos) {
    try (var worker = worker(patienceNanos)) {
      askSlow(worker);
      worker.ask("newer");
      await(answered, "newer");
      assertThat(brokenOff).containsExactly("slow");
    }
  }

  @Test
  void what_is_forgotten_is_broken_off_and_what_waits_is_not_begun() {
    try (var worker = worker(NewestWins.ALL_PATIENCE)) {
      askSlow(worker);
      worker.ask("waiting");
      worker.forget();
      await(brokenOff, "slow");
      worker.ask("after");
      await(answered, "after");
      assertThat(begun).containsExactly("slow", "after");
    }
  }

  @Test
  void a_fault_does_not_end_the_thread() {
    try (var worker = worker(NewestWins.NO_PATIENCE)) {
      worker.ask("bad");
      await(begun, "bad");
      worker.ask("good");
      await(answered, "good");
    }
  }

  @Test
  void closing_breaks_off_what_is_under_way_and_gives_back_what_it_holds() {
    NewestWins<String> worker = worker(NewestWins.ALL_PATIENCE);
    askSlow(worker);
    worker.ask("waiting");
    worker.close();
    assertThat(brokenOff).containsExactly("slow");
    assertThat(ended).isTrue();
    assertThat(worker.ask("late")).isFalse();
    assertThat(begun).containsExactly("slow");
  }

  @Test
  void nothing_is_held_by_one_that_was_never_asked() {
    worker(NewestWins.NO_PATIENCE).close();
    assertThat(ended).isFalse();
  }
}
