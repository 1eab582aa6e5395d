package dev.daybook.workspace.tools;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.readmodel.ReadModelReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of a question sees while the answer takes long. This thread is the owner's. */
class ElsewhereTest {
  @TempDir Path folder;
  private final LinkedBlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> brokenOff = new CopyOnWriteArrayList<>();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final Elsewhere<String, String> elsewhere =
      new Elsewhere<>(
          "elsewhere-test",
          () -> {
            opened.incrementAndGet();
            return new Slow();
          },
          (a, b) -> a.startsWith("slow book") && b.startsWith("slow book"),
          (a, b) -> a.startsWith("settled") && b.startsWith("settled"),
          home::add);

  private final class Slow implements Reading<String, String> {
    @Override
    public String answer(String question, BooleanSupplier wanted) {
      begun.add(question);
      if (question.equals("damaged")) {
        ReadModelReader.open(folder.resolve("no-such-file.db")).close();
      }
      if (question.equals("huge")) {
        throw new OutOfMemoryError("It is meant to fail.");
      }
      if (question.equals("impossible")) {
        throw new IllegalStateException("It is meant to fail.");
      }
      while (question.startsWith("slow") && slow.getCount() > 0) {
        try {
          Reading.require(wanted);
        } catch (CancellationException e) {
          brokenOff.add(question);
          throw e;
        }
      }
      return "answer to " + question;
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @AfterEach
  void close() {
    slow.countDown();
    elsewhere.close();
  }

  /** Does what came home, until it is so. */
  private void until(Runnable expected) {
    Awaitility.await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              for (Runnable news = home.poll(); news != null; news = home.poll()) {
                news.run();
              }
              expected.run();
            });
  }

  private void untilLast(String answer) {
    until(() -> assertThat(elsewhere.last()).isEqualTo(answer));
  }

  @Test
  void the_last_answer_stays_until_the_newer_one_comes_home() {
    elsewhere.ask("first");
    untilLast("answer to first");
    elsewhere.ask("slow");
    assertThat(elsewhere.last()).isEqualTo("answer to first");
    slow.countDown();
    untilLast("answer to slow");
    assertThat(opened).hasValue(1);
  }

  @Test
  void a_slow_answer_that_is_overtaken_is_broken_off_and_never_shown() {
    elsewhere.ask("first");
    untilLast("answer to first");
    elsewhere.ask("slow 1");
    until(() -> assertThat(begun).contains("slow 1"));
    for (int i = 2; i < 100; i++) {
      elsewhere.ask("slow " + i);
    }
    elsewhere.ask("newest");
    assertThat(elsewhere.last()).isEqualTo("answer to first");
    untilLast("answer to newest");
    assertThat(brokenOff).containsExactly("slow 1");
    assertThat(begun).containsExactly("first", "slow 1", "newest");
  }

  @Test
  void of_a_book_that_grows_all_the_time_there_is_an_answer_all_the_same() {
    elsewhere.ask("slow book 0");
    until(() -> assertThat(begun).contains("slow book 0"));
    long until = System.nanoTime() + 300_000_000; // longer than an overtaken one goes on
    for (int i = 1; System.nanoTime() < until; i++) {
      elsewhere.ask("slow book " + i);
    }
    slow.countDown();
    untilLast("answer to slow book 0");
    elsewhere.ask("slow book newest");
    untilLast("answer to slow book newest");
    assertThat(begun).containsExactly("slow book 0", "slow book newest");
    assertThat(brokenOff).isEmpty();
  }

  @Test
  void what_is_asked_again_is_not_begun_again() {
    elsewhere.ask("slow");
    elsewhere.ask("slow");
    slow.countDown();
    untilLast("answer to slow");
    elsewhere.ask("slow");
    assertThat(begun).containsExactly("slow");
  }

  @Test
  void what_an_answer_answers_as_well_is_not_begun() {
    elsewhere.ask("settled 1");
    untilLast("answer to settled 1");
    for (int i = 2; i < 100; i++) {
      elsewhere.ask("settled " + i);
    }
    elsewhere.ask("other");
    untilLast("answer to other");
    elsewhere.ask("settled 100");
    untilLast("answer to settled 100");
    assertThat(begun).containsExactly("settled 1", "other", "settled 100");
  }

  @Test
  void an_answer_to_what_was_forgotten_is_dropped() {
    elsewhere.ask("slow");
    until(() -> assertThat(begun).contains("slow"));
    slow.countDown();
    awaitOneOnItsWayHome();
    elsewhere.forget();
    requireNonNull(home.poll()).run();
    assertThat(elsewhere.last()).isNull();
    elsewhere.ask("next");
    untilLast("answer to next");
  }

  @Test
  void an_older_answer_that_comes_home_late_does_not_take_the_place_of_a_newer_one() {
    elsewhere.ask("slow");
    until(() -> assertThat(begun).contains("slow"));
    slow.countDown();
    awaitOneOnItsWayHome();
    elsewhere.ask("quick");
    untilLast("answer to quick");
    assertThat(home).isEmpty();
    assertThat(elsewhere.last()).isEqualTo("answer to quick");
  }

  @Test
  void what_answered_is_closed_once_all_is_forgotten_and_opened_again_when_needed() {
    elsewhere.ask("first");
    untilLast("answer to first");
    elsewhere.forget();
    until(() -> assertThat(closed).hasValue(1));
    elsewhere.ask("second");
    untilLast("answer to second");
    assertThat(opened).hasValue(2);
  }

  @Test
  void running_out_of_memory_is_a_sentence_and_the_next_question_is_answered() {
    elsewhere.ask("huge");
    until(() -> assertThat(elsewhere.fault()).startsWith("it cannot be computed"));
    elsewhere.ask("small");
    untilLast("answer to small");
  }

  private void awaitOneOnItsWayHome() {
    Awaitility.await().until(() -> home.size() == 1);
  }

  @Test
  void a_fault_is_a_sentence_and_the_last_answer_stays() {
    elsewhere.ask("first");
    untilLast("answer to first");
    elsewhere.ask("damaged");
    until(() -> assertThat(elsewhere.fault()).startsWith("it cannot be read: The read model"));
    assertThat(elsewhere.last()).isEqualTo("answer to first");
    elsewhere.ask("impossible");
    until(() -> assertThat(elsewhere.fault()).startsWith("it cannot be computed"));
    elsewhere.ask("second");
    untilLast("answer to second");
    assertThat(elsewhere.fault()).isEmpty();
  }

  @Test
  void closing_breaks_off_what_runs_and_closes_what_was_opened() {
    elsewhere.ask("slow");
    until(() -> assertThat(begun).contains("slow"));
    elsewhere.close();
    assertThat(brokenOff).containsExactly("slow");
    assertThat(closed).hasValue(1);
  }
}
