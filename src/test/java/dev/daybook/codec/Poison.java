package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** Records that are no events, and what is said of them. */
final class Poison {
  private static final LogPosition POSITION = new LogPosition(0, 1);

  private Poison() {}

  /** What is said of a record: {@code CAUSE: sentence}. */
  static String said(byte @Nullable [] value) {
    return said(entry(value));
  }

  /** What is said of a record whose id, whatever it is, the registry knows as this schema. */
  static String saidWith(Schema schema, byte[] value) {
    return said(decode(new EventCodec("account_events", _ -> Optional.of(schema)), value));
  }

  private static String said(LogEntry entry) {
    assertThat(entry).isInstanceOf(LogEntry.Undecodable.class);
    LogEntry.Undecodable bad = (LogEntry.Undecodable) entry;
    return bad.cause() + ": " + bad.reason();
  }

  static LogEntry entry(byte @Nullable [] value) {
    return decode(new EventCodec("account_events", Contracts.REGISTRY), value);
  }

  static LogEntry decode(EventCodec codec, byte @Nullable [] value) {
    return codec.decode(POSITION, Instant.EPOCH, null, value);
  }

  /** The article's event, changed: account 1, amount 12.50. */
  static LogEntry v1(Consumer<GenericRecord> change) {
    return entry(framed(Contracts.V1_ID, EventSchemas.V1, change));
  }

  /** An event of version 2, changed: account 1, amount 12.50 EUR, a movement. */
  static LogEntry v2(Consumer<GenericRecord> change) {
    return entry(
        framed(
            Contracts.V2_ID,
            EventSchemas.V2,
            record -> {
              record.put("currency", "EUR");
              change.accept(record);
            }));
  }

  private static byte[] framed(int id, Schema schema, Consumer<GenericRecord> change) {
    GenericRecord record =
        new GenericRecordBuilder(schema)
            .set("id", 1)
            .set("amount", 12.5)
            .set("timestamp", 0L)
            .build();
    change.accept(record);
    return Framing.frame(id, schema, record);
  }

  static Object type(String symbol) {
    return new GenericData.EnumSymbol(EventSchemas.V2.getField("type").schema(), symbol);
  }

  /** What is said of the record, and of the money of account 1: null is unknown. */
  static void assertSetAside(
      LogEntry entry,
      QuarantineCause cause,
      String reason,
      @Nullable String amount,
      @Nullable String currency) {
    assertThat(said(entry)).isEqualTo(cause + ": " + reason);
    assertThat(((LogEntry.Undecodable) entry).money())
        .isEqualTo(
            new NamedMoney(
                new AccountId(1),
                amount == null ? null : Amount.of(amount),
                currency == null ? null : new CurrencyCode(currency)));
  }
}
