package dev.daybook.eventlog.kafka;

import static dev.daybook.eventlog.Events.deposit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.embedded.SharedStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is said when the log cannot be looked at after a commit that was not answered well. */
class FaultAfterCommitTest {
  @Test
  void a_decision_that_fails_after_an_uncertain_commit_leaves_the_outcome_unknown() {
    KafkaSettings settings = SharedStore.freshTopic(1);
    AtomicInteger decisions = new AtomicInteger();
    try (EventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender();
        Appender other = log.appender()) {
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        if (decisions.incrementAndGet() > 1) {
                          throw new IllegalStateException("The read model cannot be read.");
                        }
                        other.append(_ -> List.of(deposit(0, 1)));
                        return List.of(deposit(1, 1));
                      }))
          .isInstanceOfSatisfying(
              LogUnavailableException.class, e -> assertThat(e.outcomeUnknown()).isTrue());
    }
  }
}
