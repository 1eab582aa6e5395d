package dev.daybook.eventlog.kafka;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.SchemaRegistryClient;
import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LogEnd;

/**
 * A Kafka topic as the log. Connects to nothing until it is read or written. Thread-safe; close
 * what it handed out before closing it.
 */
public final class KafkaEventLog implements EventLog {
  private final KafkaSettings settings;
  private final SchemaRegistryClient registry;
  private final TopicIdentity identity;

  public KafkaEventLog(KafkaSettings settings) {
    this.settings = settings;
    this.registry = new SchemaRegistryClient(settings.registryUrl(), settings.registryUserInfo());
    this.identity = new TopicIdentity(settings);
  }

  @Override
  public String topic() {
    return settings.topic();
  }

  @Override
  public String identity() {
    return identity.get();
  }

  @Override
  public LogReader reader(LogEnd from) {
    return new KafkaLogReader(settings, identity, new EventCodec(settings.topic(), registry), from);
  }

  @Override
  public RecordDecoder decoder() {
    // Who decodes a record again hopes for another answer than the last time.
    registry.forgetUnknown();
    return new KafkaRecordDecoder(settings, registry);
  }

  @Override
  public Appender appender() {
    return new FencedAppender(settings, registry, identity);
  }

  @Override
  public void close() {
    registry.close();
    identity.close();
  }
}
