package dev.daybook.eventlog.kafka;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.RecordFields;
import dev.daybook.codec.RegistryUnavailableException;
import dev.daybook.codec.SchemaSource;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import java.time.Instant;
import java.util.List;

/** Decodes bytes of the topic that were kept elsewhere. One thread owns it. */
final class KafkaRecordDecoder implements RecordDecoder {
  private final KafkaSettings settings;
  private final SchemaSource schemas;
  private final EventCodec codec;

  KafkaRecordDecoder(KafkaSettings settings, SchemaSource schemas) {
    this.settings = settings;
    this.schemas = schemas;
    codec = new EventCodec(settings.topic(), schemas);
  }

  @Override
  public LogEntry decode(LogPosition position, Instant recorded, RawRecord raw) {
    try {
      return codec.decode(position, recorded, raw.key(), raw.value());
    } catch (RegistryUnavailableException e) {
      throw new StoreFaults(settings).unavailable(e);
    }
  }

  @Override
  public List<NamedField> fields(RawRecord raw) {
    try {
      return new RecordFields(schemas).of(raw);
    } catch (RegistryUnavailableException e) {
      throw new StoreFaults(settings).unavailable(e);
    }
  }
}
