package dev.daybook.eventlog.kafka;

import static dev.daybook.eventlog.Events.deposit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A writer that believes to hold the newest epoch decides without a fence. An acceptance is proven
 * by its commit; a refusal has only the end that was captured for it.
 */
class UnfencedRefusalTest {
  private static final int ROUNDS = Integer.getInteger("daybook.rounds", 300);

  @Test
  void a_decision_to_append_nothing_has_seen_every_commit_acknowledged_before_it()
      throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(3);
    try (EventLog log = new KafkaEventLog(settings);
        EventLog otherLog = new KafkaEventLog(settings);
        Appender fencedUnawares = log.appender();
        Appender writing = otherLog.appender()) {
      fencedUnawares.append(_ -> List.of(deposit(0, 1)));
      AtomicInteger decisions = new AtomicInteger();
      for (int round = 0; round < ROUNDS; round++) {
        int account = round % 20;
        LogPosition acknowledged =
            writing.append(_ -> List.of(deposit(account, 1), deposit(account + 1, 1))).getLast();
        List<LogEnd> seen = new ArrayList<>();
        fencedUnawares.append(
            end -> {
              seen.add(end);
              decisions.incrementAndGet();
              return List.of();
            });
        assertThat(seen.getLast().isPast(acknowledged))
            .as("round %d: %s, decided at %s", round, acknowledged, seen.getLast())
            .isTrue();
      }
      assertThat(decisions).as("each at the first attempt, without a fence").hasValue(ROUNDS);
    }
  }
}
