package dev.daybook.eventlog;

import static dev.daybook.eventlog.Events.amounts;
import static dev.daybook.eventlog.Events.append;
import static dev.daybook.eventlog.Events.deposit;
import static dev.daybook.eventlog.Events.deposits;
import static dev.daybook.eventlog.Events.events;
import static dev.daybook.eventlog.Events.readAll;
import static dev.daybook.eventlog.Events.readPast;
import static dev.daybook.eventlog.Events.readSettled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What is appended whole, and what not at all. */
interface AppendingContract extends LogUnderTest {
  @Test
  default void a_decision_to_append_nothing_appends_nothing() throws Exception {
    try (Appender appender = log().appender()) {
      assertThat(appender.append(_ -> List.of())).isEmpty();
    }
    assertThat(readAll(log(), LogEnd.START)).isEmpty();
  }

  @Test
  default void a_failing_decision_appends_nothing_and_the_next_one_works() throws Exception {
    try (Appender appender = log().appender()) {
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        throw new IllegalStateException("no");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        throw new InterruptedException("stop");
                      }))
          .isInstanceOf(InterruptedException.class);
      append(appender, deposit(1, 5));
    }
    assertThat(amounts(log())).containsExactly("5.00");
  }

  @Test
  default void a_large_transaction_is_read_whole_and_in_order() throws Exception {
    List<LedgerEvent> many = deposits(30_000);
    try (Appender appender = log().appender()) {
      List<LogPosition> positions = appender.append(_ -> many);
      assertThat(positions).hasSize(many.size()).isSorted();
      assertThat(events(readPast(log(), positions))).isEqualTo(many);
    }
  }

  @Test
  default void a_large_transaction_that_was_announced_is_decided_once_and_its_sending_is_told()
      throws Exception {
    List<LedgerEvent> many = deposits(60_000);
    AtomicInteger decisions = new AtomicInteger();
    List<Integer> told = new ArrayList<>();
    try (Appender appender = log().appender()) {
      appender.append(
          _ -> {
            decisions.incrementAndGet();
            return many;
          },
          new Announced(
              many.size(),
              (sent, total) -> {
                assertThat(total).isEqualTo(many.size());
                told.add(sent);
                return true;
              }));
      append(appender, deposit(1, 2));
    }
    assertThat(decisions).hasValue(1);
    assertThat(told).isSorted().startsWith(0).endsWith(many.size());
    assertThat(readSettled(log())).hasSize(many.size() + 1);
  }

  @Test
  default void an_append_cancelled_before_its_commit_leaves_nothing_and_the_next_one_works()
      throws Exception {
    List<LedgerEvent> many = deposits(5_000);
    try (Appender appender = log().appender()) {
      for (int stopAt : List.of(0, many.size())) {
        Announced stopped = new Announced(many.size(), (sent, _) -> sent < stopAt);
        assertThatThrownBy(() -> appender.append(_ -> many, stopped))
            .isInstanceOf(CancellationException.class);
      }
      append(appender, deposit(1, 5));
    }
    assertThat(amounts(log())).containsExactly("5.00");
  }

  @Test
  default void a_decision_that_is_cancelled_appends_nothing_and_the_next_one_works()
      throws Exception {
    try (Appender appender = log().appender()) {
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        throw new CancellationException("stop");
                      }))
          .isInstanceOf(CancellationException.class);
      append(appender, deposit(1, 5));
    }
    assertThat(amounts(log())).containsExactly("5.00");
  }

  /** So many events are to be expected, and this is asked whether to go on. */
  record Announced(int expectedEvents, BiPredicate<Integer, Integer> goOn)
      implements Appender.Sending {
    @Override
    public boolean proceed(int sent, int total) {
      return goOn.test(sent, total);
    }
  }
}
