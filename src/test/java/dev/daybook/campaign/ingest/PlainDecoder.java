package dev.daybook.campaign.ingest;

import dev.daybook.campaign.ingest.PlainRecord.Content;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Bytes to an event's fields with plain Avro and the writer's schema. One thread uses it. */
final class PlainDecoder {
  private static final int HEADER = 5;
  private static final long LATEST =
      LocalDate.of(2262, 4, 11).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

  private final PlainRegistry registry;
  private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

  PlainDecoder(PlainRegistry registry) {
    this.registry = registry;
  }

  /** The fields, or null if the bytes are no event that can be believed. */
  @Nullable Content decode(byte @Nullable [] value) {
    if (value == null || value.length < HEADER || value[0] != 0) {
      return null;
    }
    GenericDatumReader<GenericRecord> reader = reader(ByteBuffer.wrap(value, 1, 4).getInt());
    if (reader == null) {
      return null;
    }
    try {
      BinaryDecoder bytes =
          DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
      GenericRecord record = reader.read(null, bytes);
      return bytes.isEnd() ? content(record) : null;
    } catch (IOException | AvroRuntimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private @Nullable GenericDatumReader<GenericRecord> reader(int schemaId) {
    GenericDatumReader<GenericRecord> reader = readers.get(schemaId);
    if (reader == null) {
      Schema schema = registry.byId(schemaId).orElse(null);
      if (schema == null || !schema.getFullName().equals("Event")) {
        return null;
      }
      reader = new GenericDatumReader<>(schema);
      readers.put(schemaId, reader);
    }
    return reader;
  }

  private static @Nullable Content content(GenericRecord record) {
    long effective = (long) record.get("timestamp");
    if (effective < 0 || effective > LATEST) {
      return null;
    }
    Long exact = decimal(field(record, "amount_exact"));
    String type = record.hasField("type") ? record.get("type").toString() : "MOVEMENT";
    Long limit = decimal(field(record, "overdraft_limit"));
    return new Content(
        text(record, "event_id"),
        (int) record.get("id"),
        effective,
        type,
        exact == null ? shortest((double) record.get("amount")) : exact,
        text(record, "currency"),
        text(record, "memo"),
        text(record, "author"),
        text(record, "command_id"),
        text(record, "account_name"),
        limit == null && type.equals("ACCOUNT_OPENED") ? Long.valueOf(0) : limit);
  }

  /** Through the shortest decimal that means the double, as people read it. */
  private static long shortest(double amount) {
    return new BigDecimal(Double.toString(amount)) // refuses NaN and infinity
        .setScale(4, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }

  private static @Nullable Long decimal(@Nullable Object bytes) {
    if (bytes == null) {
      return null;
    }
    byte[] copy = new byte[((ByteBuffer) bytes).remaining()];
    ((ByteBuffer) bytes).duplicate().get(copy);
    return new BigInteger(copy).longValueExact();
  }

  private static @Nullable String text(GenericRecord record, String name) {
    Object value = field(record, name);
    return value == null ? null : value.toString();
  }

  private static @Nullable Object field(GenericRecord record, String name) {
    return record.hasField(name) ? record.get(name) : null;
  }
}
