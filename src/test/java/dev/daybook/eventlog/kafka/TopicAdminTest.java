package dev.daybook.eventlog.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.Events;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogExtent;
import dev.daybook.ledger.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicAdminTest {
  @Test
  void a_topic_that_daybook_creates_keeps_everything_and_an_existing_one_is_never_altered()
      throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(2);
    try (TopicAdmin admin = new TopicAdmin(settings)) {
      assertThat(admin.describe()).contains(new TopicAdmin.Topic(2, Retention.FOREVER));

      BrokenTopic.configure(settings, "retention.ms", "3600000");
      BrokenTopic.configure(settings, "cleanup.policy", "compact,delete");
      assertThat(admin.createIfMissing(5)).isFalse();
      assertThat(admin.describe())
          .contains(new TopicAdmin.Topic(2, new Retention(3_600_000, -1, true)));

      BrokenTopic.configure(settings, "cleanup.policy", "compact");
      assertThat(admin.describe())
          .as("a time that nobody applies")
          .contains(new TopicAdmin.Topic(2, new Retention(-1, -1, true)));
    }
  }

  @Test
  void the_extent_of_a_topic_is_what_it_has_and_what_leaves_within_a_day() throws Exception {
    KafkaSettings settings = SharedStore.freshTopic(1);
    Instant now = Instant.now();
    try (TopicAdmin admin = new TopicAdmin(settings);
        KafkaEventLog log = new KafkaEventLog(settings);
        Appender appender = log.appender()) {
      Events.readPast(log, appender.append(_ -> Events.deposits(10)));
      LogExtent whole = admin.extent(now);
      assertThat(whole.logId()).isEqualTo(log.identity());
      assertThat(whole.start()).isEqualTo(new LogEnd(Map.of(0, 0L)));
      assertThat(whole.end().nextOffset(0)).isGreaterThan(10);
      assertThat(whole.leaving()).isEqualTo(LogEnd.START);

      BrokenTopic.expire(settings, new LogEnd(Map.of(0, 4L)));
      BrokenTopic.configure(settings, "retention.ms", "" + Duration.ofDays(7).toMillis());
      assertThat(admin.extent(now).start().nextOffset(0)).isEqualTo(4);
      assertThat(admin.extent(now).leaving().nextOffset(0)).as("young").isEqualTo(4);
      assertThat(admin.extent(now.plus(Duration.ofDays(8))).leaving())
          .as("all older than six days")
          .isEqualTo(whole.end());
    }
  }

  @Test
  void a_missing_topic_is_said_so() {
    try (TopicAdmin admin = new TopicAdmin(SharedStore.store().settings("nowhere"))) {
      assertThatThrownBy(() -> admin.extent(Instant.EPOCH))
          .isInstanceOf(LogUnavailableException.class)
          .hasMessageContaining("has no topic");
    }
  }
}
