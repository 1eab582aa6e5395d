package dev.daybook.codec;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one topic to events and back. Decoding accepts every schema that Avro can resolve to
 * version 2, and answers with a sentence, never with an exception, what it cannot read. The key is
 * kept but not read: the account is the value's {@code id}.
 *
 * <p>One thread owns it; make one per reader and share the schema source.
 */
public final class EventCodec {
  /** Enough for any honest log; one that names more is only read more slowly. */
  private static final int SCHEMAS_KEPT = 1_000;

  private final SchemaSource schemas;
  private final Upcaster upcaster;
  private final Map<Integer, WriterSchema> writers = new HashMap<>();
  private final Map<Integer, UndecodableException> unreadable = new HashMap<>();
  private final BoundedDecoder decoder = new BoundedDecoder();

  public EventCodec(String topic, SchemaSource schemas) {
    this.schemas = schemas;
    this.upcaster = new Upcaster(topic);
  }

  /**
   * The record as an event, or as undecodable with the reason.
   *
   * @throws RegistryUnavailableException if the registry cannot say now what schema it was written
   *     with: then nothing is wrong with the record, and it must be decoded again later
   */
  public LogEntry decode(
      LogPosition position, Instant recorded, byte @Nullable [] key, byte @Nullable [] value) {
    RawRecord raw = new RawRecord(key, value);
    GenericRecord record = null;
    try {
      if (value == null) {
        throw new UndecodableException(QuarantineCause.NO_VALUE, "The record has no value.");
      }
      int schemaId = Framing.schemaId(value);
      record = read(writer(schemaId), value);
      LedgerEvent event = upcaster.lift(record, position);
      return new LogEntry.Decoded(new RecordedEvent(position, recorded, event), raw, schemaId);
    } catch (UndecodableException e) {
      NamedMoney money = record == null ? null : EventFields.money(record);
      return new LogEntry.Undecodable(position, recorded, raw, e.kind(), e.sentence(), money);
    }
  }

  private WriterSchema writer(int id) throws UndecodableException {
    WriterSchema known = writers.get(id);
    if (known != null) {
      return known;
    }
    UndecodableException refused = unreadable.get(id);
    if (refused != null) {
      throw refused;
    }
    if (writers.size() + unreadable.size() >= SCHEMAS_KEPT) {
      writers.clear();
      unreadable.clear();
    }
    Schema schema = schema(id);
    try {
      WriterSchema writer = new WriterSchema(schema, id);
      writers.put(id, writer);
      return writer;
    } catch (UndecodableException e) {
      unreadable.put(id, e);
      throw e;
    }
  }

  private Schema schema(int id) throws UndecodableException {
    try {
      return schemas
          .byId(id)
          .orElseThrow(
              () ->
                  new UndecodableException(
                      QuarantineCause.UNKNOWN_SCHEMA,
                      "The schema registry does not know schema " + id + "."));
    } catch (UnusableSchemaException e) {
      throw new UndecodableException(QuarantineCause.SCHEMA, String.valueOf(e.getMessage()));
    }
  }

  private GenericRecord read(WriterSchema writer, byte[] value) throws UndecodableException {
    GenericRecord record;
    try {
      record = writer.read(decoder.of(value, Framing.HEADER_BYTES));
    } catch (IOException | RuntimeException e) {
      // Avro reports malformed data by whatever its code stumbles over, index errors included.
      throw new UndecodableException(
          QuarantineCause.DATA, "The value does not fit its schema: " + e.getMessage() + ".");
    }
    int left = decoder.remaining();
    if (left > 0) {
      throw new UndecodableException(
          QuarantineCause.DATA,
          "The value does not fit its schema: "
              + (left == 1 ? "1 byte is" : left + " bytes are")
              + " left over.");
    }
    return record;
  }

  /** The framed value of an event, written with version 2 under the id the registry gave it. */
  public static byte[] encodeValue(LedgerEvent event, int schemaId) {
    return Framing.frame(schemaId, EventSchemas.V2, EventRecords.of(event));
  }

  /** The framed key of an account's events. */
  public static byte[] encodeKey(AccountId account, int schemaId) {
    return Framing.frame(schemaId, EventSchemas.KEY, account.number());
  }
}
