package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.QuarantineCause;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

/** Bytes that were written once are readable for ever, by newer and by older readers. */
class EventContractTest {
  private static final String TOPIC = "account_events";
  private static final LogPosition POSITION = new LogPosition(3, 77);
  private static final Instant RECORDED = Instant.parse("2026-03-02T08:00:00Z");

  private final EventCodec codec = new EventCodec(TOPIC, Contracts.REGISTRY);

  @Test
  void the_articles_event_is_lifted_to_a_movement() {
    assertThat(decoded("v1-movement"))
        .isEqualTo(
            new LedgerEvent.Posting(
                new EventHeader(
                    EventId.ofForeign(TOPIC, POSITION),
                    new AccountId(42),
                    Instant.parse("2026-03-01T12:00:00Z"),
                    null,
                    null,
                    null,
                    null),
                PostingKind.MOVEMENT,
                Amount.of("-12.34"),
                CurrencyCode.NONE,
                null));
  }

  @Test
  void an_event_of_version_2_is_read_whole() {
    assertThat(decoded("v2-transfer"))
        .isEqualTo(
            new LedgerEvent.Posting(
                new EventHeader(
                    new EventId(UUID.fromString("019ca9b2-7c00-7abc-8def-0123456789ab")),
                    new AccountId(7),
                    Instant.parse("2026-03-01T12:00:00.123Z"),
                    "Miete März",
                    "ada",
                    new CommandId("cmd-1"),
                    UUID.fromString("019ca9b2-7c00-7abc-8def-00000000000a")),
                PostingKind.TRANSFER,
                Amount.of("-1250.50"),
                new CurrencyCode("EUR"),
                null));
    assertThat(decoded("v2-opened"))
        .isInstanceOfSatisfying(
            LedgerEvent.AccountOpened.class,
            opened -> {
              assertThat(opened.name()).isEqualTo("Haushalt");
              assertThat(opened.overdraftLimit()).isEqualTo(Amount.of("500"));
            });
  }

  @Test
  void an_event_of_a_later_version_loses_only_what_this_one_does_not_know() {
    assertThat(decoded("made-up-v3-withdrawal"))
        .isInstanceOfSatisfying(
            LedgerEvent.Posting.class,
            withdrawal -> {
              assertThat(withdrawal.kind()).isEqualTo(PostingKind.WITHDRAWAL);
              assertThat(withdrawal.amount()).isEqualTo(Amount.of("-2.50"));
              assertThat(withdrawal.header().id())
                  .hasToString("019ca9b2-7c00-7abc-8def-0123456789ac");
            });
  }

  @Test
  void an_event_of_a_later_kind_is_set_aside_with_its_money_and_not_taken_for_a_movement() {
    assertThat(codec.decode(POSITION, RECORDED, null, Contracts.bytes("made-up-v3-fee")))
        .isInstanceOfSatisfying(
            LogEntry.Undecodable.class,
            fee -> {
              assertThat(fee.cause()).isEqualTo(QuarantineCause.TYPE);
              assertThat(fee.reason()).isEqualTo("The event's type FEE is unknown.");
              assertThat(fee.money())
                  .isEqualTo(
                      new NamedMoney(
                          new AccountId(7), Amount.of("-2.50"), new CurrencyCode("EUR")));
            });
  }

  @Test
  void an_event_of_version_2_is_written_as_the_stored_bytes() {
    for (String name : List.of("v2-transfer", "v2-opened")) {
      assertThat(HexFormat.of().formatHex(EventCodec.encodeValue(decoded(name), 2)))
          .isEqualTo(HexFormat.of().formatHex(Contracts.bytes(name)));
    }
  }

  @Test
  void a_key_is_an_int_in_the_registrys_framing() {
    assertThat(EventCodec.encodeKey(new AccountId(-1), 258)).containsExactly(0, 0, 0, 1, 2, 1);
  }

  @Test
  void the_articles_reader_reads_every_later_version() throws IOException {
    GenericRecord v2 = readAsV1("v2-transfer", EventSchemas.V2);
    assertThat(v2.get("id")).isEqualTo(7);
    assertThat(v2.get("amount")).isEqualTo(-1250.5);
    assertThat(v2.get("timestamp")).isEqualTo(1_772_366_400_123L);
    assertThat(readAsV1("v2-opened", EventSchemas.V2).get("amount")).isEqualTo(0.0);
    assertThat(readAsV1("made-up-v3-withdrawal", Contracts.V3).get("amount")).isEqualTo(-2.5);
    assertThat(readAsV1("made-up-v3-fee", Contracts.V3).get("amount")).isEqualTo(-2.5);
  }

  private static GenericRecord readAsV1(String name, Schema writer) throws IOException {
    byte[] value = Contracts.bytes(name);
    return new GenericDatumReader<GenericRecord>(writer, EventSchemas.V1)
        .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
  }

  @Test
  void all_versions_are_fully_compatible_with_each_other() {
    List<Schema> versions = List.of(EventSchemas.V1, EventSchemas.V2, Contracts.V3);
    for (Schema reader : versions) {
      for (Schema writer : versions) {
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType())
            .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
      }
    }
  }

  @Test
  void version_1_is_the_articles_schema() {
    assertThat(EventSchemas.V1)
        .hasToString(
            "{\"type\":\"record\",\"name\":\"Event\",\"fields\":["
                + "{\"name\":\"id\",\"type\":\"int\"},"
                + "{\"name\":\"amount\",\"type\":\"double\"},"
                + "{\"name\":\"timestamp\",\"type\":\"long\"}]}");
  }

  @Test
  void any_event_survives_being_written_and_read() {
    long seed = System.nanoTime();
    RandomEvents events = new RandomEvents(seed);
    for (int i = 0; i < 5_000; i++) {
      LedgerEvent event = events.next();
      LogEntry entry =
          codec.decode(POSITION, RECORDED, null, EventCodec.encodeValue(event, Contracts.V2_ID));
      assertThat(entry)
          .as("seed %d, event %d", seed, i)
          .isInstanceOfSatisfying(
              LogEntry.Decoded.class,
              decoded -> assertThat(decoded.recorded().event()).isEqualTo(event));
    }
  }

  private LedgerEvent decoded(String name) {
    LogEntry entry = codec.decode(POSITION, RECORDED, null, Contracts.bytes(name));
    assertThat(entry).isInstanceOf(LogEntry.Decoded.class);
    return ((LogEntry.Decoded) entry).recorded().event();
  }
}
