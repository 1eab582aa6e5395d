package dev.daybook.eventlog.kafka;

import dev.daybook.ledger.LogEnd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;

/** What an administrator, or retention, does to a topic on a real broker. */
public final class BrokenTopic {
  private BrokenTopic() {}

  /** Deletes all records before. */
  public static void expire(KafkaSettings of, LogEnd before) throws Exception {
    Map<TopicPartition, RecordsToDelete> gone = new HashMap<>();
    before
        .nextOffsets()
        .forEach(
            (partition, offset) ->
                gone.put(
                    new TopicPartition(of.topic(), partition),
                    RecordsToDelete.beforeOffset(offset)));
    try (Admin admin = Admin.create(ClientConfigs.admin(of))) {
      admin.deleteRecords(gone).all().get(20, TimeUnit.SECONDS);
    }
  }

  /** Deletes the topic and makes it anew. */
  public static void recreate(KafkaSettings of, int partitions) throws Exception {
    delete(of);
    try (TopicAdmin admin = new TopicAdmin(of)) {
      Awaitility.await().until(() -> admin.createIfMissing(partitions));
    }
  }

  /** Deletes the topic. */
  public static void delete(KafkaSettings of) throws Exception {
    try (Admin admin = Admin.create(ClientConfigs.admin(of))) {
      admin.deleteTopics(List.of(of.topic())).all().get(20, TimeUnit.SECONDS);
    }
  }

  /** Sets one of the topic's settings. */
  public static void configure(KafkaSettings of, String name, String value) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, of.topic());
    try (Admin admin = Admin.create(ClientConfigs.admin(of))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  topic,
                  List.of(
                      new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
  }
}
