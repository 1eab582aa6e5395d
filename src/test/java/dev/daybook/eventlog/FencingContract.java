package dev.daybook.eventlog;

import static dev.daybook.eventlog.Events.amounts;
import static dev.daybook.eventlog.Events.append;
import static dev.daybook.eventlog.Events.deposit;
import static dev.daybook.eventlog.Events.deposits;
import static dev.daybook.eventlog.Events.events;
import static dev.daybook.eventlog.Events.readSettled;
import static dev.daybook.eventlog.Events.readTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What several writers of one log see of each other. */
interface FencingContract extends LogUnderTest {
  @Test
  default void each_decision_sees_the_end_of_all_earlier_commits() throws Exception {
    try (Appender appender = log().appender()) {
      for (int i = 0; i < 20; i++) {
        List<LogEnd> seen = new ArrayList<>();
        List<LogPosition> mine = append(appender, deposit(1, 1));
        appender.append(
            end -> {
              seen.add(end);
              return List.of();
            });
        assertThat(seen.getLast().isPast(mine.getFirst())).isTrue();
      }
    }
  }

  @Test
  default void an_idle_writer_that_was_fenced_decides_again_on_the_newer_log() throws Exception {
    try (Appender idle = log().appender();
        Appender other = log().appender()) {
      append(idle, deposit(1, 1));
      LogPosition others = append(other, deposit(1, 2)).getFirst();

      List<LogEnd> seen = new ArrayList<>();
      idle.append(
          end -> {
            seen.add(end);
            return List.of(deposit(1, 3));
          });

      assertThat(seen.getLast().isPast(others)).isTrue();
    }
    assertThat(amounts(log())).containsExactly("1.00", "2.00", "3.00");
  }

  @Test
  default void a_writer_fenced_while_it_decides_leaves_nothing_readable_and_decides_again()
      throws Exception {
    try (Appender slow = log().appender();
        Appender quick = log().appender()) {
      append(slow, deposit(1, 1));
      AtomicInteger decisions = new AtomicInteger();
      slow.append(
          _ -> {
            int decision = decisions.incrementAndGet();
            if (decision == 1) {
              append(quick, deposit(1, 2));
            }
            return List.of(deposit(1, 10L * decision));
          });

      assertThat(decisions).hasValue(2);
    }
    assertThat(amounts(log())).containsExactly("1.00", "2.00", "20.00");
  }

  @Test
  default void writers_that_contend_append_each_event_once_and_lose_none() throws Exception {
    int writers = 2;
    int each = 15;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int account = writer;
        running.add(
            threads.submit(
                () -> {
                  try (Appender appender = log().appender()) {
                    for (int i = 0; i < each; i++) {
                      long amount = i + 1L;
                      append(appender, deposit(account, amount));
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    List<String> expected = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      for (int i = 0; i < each; i++) {
        expected.add(writer + ":" + (i + 1) + ".00");
      }
    }
    assertThat(events(readSettled(log())))
        .extracting(e -> e.header().account() + ":" + e.amount())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  default void two_writers_never_overdraw_what_only_one_of_them_may_take() throws Exception {
    try (Appender first = log().appender()) {
      append(first, deposit(1, 10));
    }
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        running.add(
            threads.submit(
                () -> {
                  try (Appender appender = log().appender()) {
                    for (int i = 0; i < 8; i++) {
                      taken.addAndGet(appender.append(this::takeOneIfAny).size());
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    assertThat(taken).hasValue(10);
    assertThat(balanceOf(readSettled(log()))).isZero();
  }

  @Test
  default void
      a_decision_to_append_nothing_has_seen_what_another_writer_put_into_an_added_partition()
          throws Exception {
    try (Appender idle = log().appender();
        Appender other = log().appender()) {
      append(idle, deposit(1, 1));
      raisePartitions(log(), 8);
      List<LogPosition> others = other.append(_ -> deposits(40));
      assertThat(others).extracting(LogPosition::partition).anyMatch(p -> p > 0);

      List<LogEnd> seen = new ArrayList<>();
      idle.append(
          end -> {
            seen.add(end);
            return List.of();
          });

      assertThat(others).allMatch(seen.getLast()::isPast);
    }
  }

  private List<LedgerEvent> takeOneIfAny(LogEnd end) {
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log().reader(LogEnd.START)) {
      readTo(reader, LogEnd.START, end, entries);
    }
    return balanceOf(entries) > 0 ? List.of(deposit(1, -1)) : List.of();
  }

  private static long balanceOf(List<LogEntry> entries) {
    return events(entries).stream().mapToLong(e -> e.amount().tenThousandths()).sum() / 10_000;
  }
}
