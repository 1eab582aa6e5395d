package dev.daybook.eventlog.kafka;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.EventLogContract;
import dev.daybook.eventlog.embedded.SharedStore;

class KafkaEventLogTest extends EventLogContract {
  @Override
  protected EventLog freshLog(int partitions) {
    return SharedStore.freshLog(partitions);
  }

  @Override
  protected void raisePartitions(EventLog of, int total) {
    try (TopicAdmin admin = new TopicAdmin(SharedStore.store().settings(of.topic()))) {
      admin.raisePartitions(total);
    }
  }
}
