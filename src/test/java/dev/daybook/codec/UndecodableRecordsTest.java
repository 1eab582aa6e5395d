package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever stands in the log is answered with a sentence, never with an exception. */
class UndecodableRecordsTest {
  private static final LogPosition POSITION = new LogPosition(0, 1);
  private static final long MAX_MILLIS = 9_223_372_036_854L;

  private final EventCodec codec = new EventCodec("account_events", Contracts.REGISTRY);

  @Test
  void a_tombstone() {
    assertThat(reason(null)).isEqualTo("The record has no value.");
  }

  @Test
  void a_value_without_the_registrys_framing() {
    assertThat(reason(new byte[] {'{', '"', 'i', 'd', '"', ':'})).contains("starts with byte 123");
    assertThat(reason(new byte[] {0, 0})).contains("only 2 bytes");
    assertThat(reason(new byte[0])).contains("only 0 bytes");
  }

  @Test
  void a_value_cut_short_or_with_more_behind_it() {
    byte[] whole = Contracts.bytes("v2-transfer");
    for (int length = 5; length < whole.length; length++) {
      assertThat(reason(Arrays.copyOf(whole, length))).contains("does not fit its schema");
    }
    assertThat(reason(Arrays.copyOf(whole, whole.length + 3))).contains("3 bytes are left over");
  }

  @Test
  void a_schema_that_the_registry_does_not_know() {
    assertThat(reason(withId(Contracts.bytes("v1-movement"), 99)))
        .isEqualTo("The schema registry does not know schema 99.");
  }

  @Test
  void a_schema_of_something_else() {
    Schema other = SchemaBuilder.record("Order").fields().requiredInt("id").endRecord();
    GenericRecord order = new GenericRecordBuilder(other).set("id", 1).build();
    assertThat(reasonWith(other, Framing.frame(9, other, order)))
        .isEqualTo("Schema 9 describes \"Order\", not an \"Event\".");
    assertThat(reasonWith(Schema.create(Schema.Type.INT), new byte[] {0, 0, 0, 0, 9, 2}))
        .contains("not an \"Event\"");
  }

  @Test
  void a_schema_that_lacks_what_every_event_has() {
    Schema poor = SchemaBuilder.record("Event").fields().requiredInt("id").endRecord();
    GenericRecord event = new GenericRecordBuilder(poor).set("id", 1).build();
    assertThat(reasonWith(poor, Framing.frame(9, poor, event))).contains("does not fit");
  }

  @Test
  void a_schema_that_contains_itself() {
    Schema endless =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Event","fields":[
                  {"name":"id","type":"int"},{"name":"amount","type":"double"},
                  {"name":"timestamp","type":"long"},{"name":"more","type":"Event"}]}
                """);
    assertThat(reasonWith(endless, new byte[] {0, 0, 0, 0, 9, 2})).contains("contains itself");
  }

  @Test
  void a_list_that_claims_more_items_than_there_are_bytes() {
    Schema bomb =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Event","fields":[
                  {"name":"nothings","type":{"type":"array","items":"null"}},
                  {"name":"id","type":"int"},{"name":"amount","type":"double"},
                  {"name":"timestamp","type":"long"}]}
                """);
    ByteBuffer value = ByteBuffer.allocate(30).put((byte) 0).putInt(9);
    value.put(new byte[] {-2, -1, -1, -1, -1, -1, -1, -1, 127}); // some 4,600,000,000,000,000,000
    assertThat(reasonWith(bomb, value.array())).contains("more items than the value can hold");
  }

  @Test
  void a_text_that_claims_two_gigabytes() {
    byte[] value = Contracts.bytes("v2-transfer");
    int eventId =
        5 + 1 + 8 + 6 + 1; // after the id, the amount, the timestamp and the union's index
    value[eventId] = -2;
    Arrays.fill(value, eventId + 1, eventId + 4, (byte) -1);
    value[eventId + 4] = 15;
    assertThat(reason(value)).contains("bytes too early");
  }

  @Test
  void amounts_that_are_none() {
    assertThat(v1(r -> r.put("amount", Double.NaN))).contains("not a finite number");
    assertThat(v1(r -> r.put("amount", Double.NEGATIVE_INFINITY))).contains("not a finite number");
    assertThat(v1(r -> r.put("amount", 1e15))).contains("outside ±922 trillion");
    assertThat(v2(r -> r.put("amount_exact", ByteBuffer.allocate(0)))).contains("0 bytes");
    assertThat(v2(r -> r.put("amount_exact", ByteBuffer.allocate(5_000)))).contains("5000 bytes");
    assertThat(
            v2(
                r ->
                    r.put(
                        "amount_exact", ByteBuffer.wrap(new byte[] {0, -1, 0, 0, 0, 0, 0, 0, 0}))))
        .contains("outside ±922 trillion");
  }

  @Test
  void times_before_1970_or_beyond_2262() {
    assertThat(v1(r -> r.put("timestamp", -1L))).contains("lies outside");
    assertThat(v1(r -> r.put("timestamp", MAX_MILLIS + 1))).contains("lies outside");
    assertThat(v1(r -> r.put("timestamp", Long.MIN_VALUE))).contains("lies outside");
    assertThat(decode(codec, Framing.frame(1, EventSchemas.V1, movement(MAX_MILLIS))))
        .isInstanceOf(LogEntry.Decoded.class);
  }

  @Test
  void texts_that_are_not_what_their_fields_say() {
    assertThat(v2(r -> r.put("event_id", "1-2-3-4-5"))).contains("event_id \"1-2-3-4-5\"");
    assertThat(v2(r -> r.put("group_id", "x".repeat(36)))).contains("is not a UUID");
    assertThat(v2(r -> r.put("reverses", ""))).contains("reverses");
    assertThat(v2(r -> r.put("currency", "euro"))).contains("\"euro\" is not a currency");
    assertThat(v2(r -> r.put("command_id", " "))).contains("command_id");
  }

  @Test
  void facts_about_an_account_that_do_not_make_sense() {
    assertThat(v2(r -> r.put("type", type("ACCOUNT_CLOSED")))).contains("cannot carry an amount");
    assertThat(accountEvent("ACCOUNT_RENAMED", _ -> {})).contains("lacks the account's name");
    assertThat(accountEvent("OVERDRAFT_LIMIT_CHANGED", _ -> {})).contains("names none");
    assertThat(
            accountEvent(
                "OVERDRAFT_LIMIT_CHANGED",
                r -> r.put("overdraft_limit", ByteBuffer.wrap(new byte[] {-1}))))
        .contains("negative");
  }

  @Test
  void a_registry_that_is_down_says_nothing_about_the_record() {
    EventCodec down =
        new EventCodec(
            "account_events",
            _ -> {
              throw new RegistryUnavailableException("down", null);
            });
    assertThatThrownBy(() -> decode(down, Contracts.bytes("v1-movement")))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void any_key_will_do() {
    byte[] value = Contracts.bytes("v1-movement");
    for (byte[] key : List.of(new byte[0], new byte[] {'7'}, new byte[] {0, 0, 0, 0, 5, 84})) {
      assertThat(codec.decode(POSITION, Instant.EPOCH, key, value))
          .isInstanceOf(LogEntry.Decoded.class);
    }
  }

  @Test
  void mutated_records_are_decoded_or_undecodable_and_nothing_else() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<byte[]> originals =
        List.of(
            Contracts.bytes("v1-movement"),
            Contracts.bytes("v2-transfer"),
            Contracts.bytes("v2-opened"),
            Contracts.bytes("made-up-v3-fee"));
    int undecodable = 0;
    for (int i = 0; i < 60_000; i++) {
      byte[] mutated = mutate(originals.get(i % originals.size()), random);
      try {
        LogEntry entry = decode(codec, mutated);
        assertThat(entry.raw()).isEqualTo(new RawRecord(null, mutated));
        undecodable += entry instanceof LogEntry.Undecodable ? 1 : 0;
      } catch (RuntimeException e) {
        throw new AssertionError(
            "seed " + seed + ", record " + i + ": " + Arrays.toString(mutated), e);
      }
    }
    assertThat(undecodable).as("seed %d", seed).isBetween(10_000, 59_999);
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(8));
        default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 6), (byte) -1);
      }
    }
    return bytes;
  }

  private String v1(Consumer<GenericRecord> change) {
    GenericRecord record = movement(0);
    change.accept(record);
    return reason(Framing.frame(Contracts.V1_ID, EventSchemas.V1, record));
  }

  private static GenericRecord movement(long millis) {
    return new GenericRecordBuilder(EventSchemas.V1)
        .set("id", 1)
        .set("amount", 1.0)
        .set("timestamp", millis)
        .build();
  }

  private String v2(Consumer<GenericRecord> change) {
    return reason(framed(event(1.0), change));
  }

  private String accountEvent(String type, Consumer<GenericRecord> change) {
    GenericRecord record = event(0);
    record.put("type", type(type));
    return reason(framed(record, change));
  }

  private static GenericRecord event(double amount) {
    return new GenericRecordBuilder(EventSchemas.V2)
        .set("id", 1)
        .set("amount", amount)
        .set("timestamp", 0L)
        .build();
  }

  private static byte[] framed(GenericRecord record, Consumer<GenericRecord> change) {
    change.accept(record);
    return Framing.frame(Contracts.V2_ID, EventSchemas.V2, record);
  }

  private static Object type(String symbol) {
    return new GenericData.EnumSymbol(EventSchemas.V2.getField("type").schema(), symbol);
  }

  private static byte[] withId(byte[] framed, int id) {
    ByteBuffer.wrap(framed).putInt(1, id);
    return framed;
  }

  private String reason(byte @Nullable [] value) {
    return reasonOf(decode(codec, value));
  }

  private static String reasonWith(Schema schema, byte[] value) {
    return reasonOf(decode(new EventCodec("account_events", _ -> Optional.of(schema)), value));
  }

  private static LogEntry decode(EventCodec codec, byte @Nullable [] value) {
    return codec.decode(POSITION, Instant.EPOCH, null, value);
  }

  private static String reasonOf(LogEntry entry) {
    assertThat(entry).isInstanceOf(LogEntry.Undecodable.class);
    return ((LogEntry.Undecodable) entry).reason();
  }
}
