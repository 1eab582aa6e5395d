package dev.daybook.codec;

import static dev.daybook.codec.Poison.said;
import static dev.daybook.codec.Poison.saidWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

/** Bytes that are no record of an event are answered with a sentence, never with an exception. */
class UndecodableRecordsTest {
  @Test
  void a_tombstone() {
    assertThat(said(null)).isEqualTo("NO_VALUE: The record has no value.");
  }

  @Test
  void a_wrong_magic_byte() {
    assertThat(said(new byte[] {'{', '"', 'i', 'd', '"', ':'}))
        .isEqualTo(
            "FRAMING: The value starts with byte 123 instead of 0: it was not written with a schema"
                + " from the registry.");
  }

  @Test
  void a_value_too_short_to_name_its_schema() {
    assertThat(said(new byte[] {0, 0}))
        .isEqualTo("FRAMING: The value has only 2 bytes, too few to name its schema.");
    assertThat(said(new byte[0]))
        .isEqualTo("FRAMING: The value has only 0 bytes, too few to name its schema.");
  }

  @Test
  void a_schema_that_the_registry_does_not_know() {
    byte[] value = Contracts.bytes("v1-movement");
    ByteBuffer.wrap(value).putInt(1, 99);
    assertThat(said(value))
        .isEqualTo("UNKNOWN_SCHEMA: The schema registry does not know schema 99.");
  }

  @Test
  void a_schema_that_is_none_of_avros() {
    EventCodec codec =
        new EventCodec(
            "account_events",
            _ -> {
              throw new UnusableSchemaException("Schema 9 is of type PROTOBUF, not Avro.");
            });
    assertThat(Poison.decode(codec, new byte[] {0, 0, 0, 0, 9}))
        .isInstanceOfSatisfying(
            LogEntry.Undecodable.class,
            bad -> assertThat(bad.reason()).isEqualTo("Schema 9 is of type PROTOBUF, not Avro."));
  }

  @Test
  void a_schema_of_another_record() {
    Schema other = SchemaBuilder.record("Order").fields().requiredInt("id").endRecord();
    GenericRecord order = new GenericRecordBuilder(other).set("id", 1).build();
    assertThat(saidWith(other, Framing.frame(9, other, order)))
        .isEqualTo("SCHEMA: Schema 9 describes \"Order\", not an \"Event\".");
    assertThat(saidWith(Schema.create(Schema.Type.INT), new byte[] {0, 0, 0, 0, 9, 2}))
        .isEqualTo("SCHEMA: Schema 9 describes \"int\", not an \"Event\".");
  }

  @Test
  void a_schema_with_an_endless_name_is_named_in_part() {
    Schema other = SchemaBuilder.record("N".repeat(100_000)).fields().endRecord();
    assertThat(saidWith(other, new byte[] {0, 0, 0, 0, 9}))
        .startsWith("SCHEMA: Schema 9 describes \"NNN")
        .endsWith("NNN…")
        .hasSize("SCHEMA: ".length() + 300);
  }

  @Test
  void a_schema_that_lacks_what_every_event_has() {
    Schema poor =
        SchemaBuilder.record("Event")
            .fields()
            .requiredInt("id")
            .requiredLong("timestamp")
            .endRecord();
    GenericRecord event = new GenericRecordBuilder(poor).set("id", 1).set("timestamp", 0L).build();
    assertThat(saidWith(poor, Framing.frame(9, poor, event)))
        .isEqualTo("SCHEMA: Schema 9 cannot be read as an event: it lacks amount.");
  }

  @Test
  void a_schema_whose_fields_are_of_other_types() {
    Schema strange =
        SchemaBuilder.record("Event")
            .fields()
            .requiredInt("id")
            .requiredString("amount")
            .requiredLong("timestamp")
            .endRecord();
    assertThat(saidWith(strange, new byte[] {0, 0, 0, 0, 9, 2, 2, '1', 0}))
        .isEqualTo(
            "SCHEMA: Schema 9 cannot be read as an event: its amount is a string, not a double.");
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
    assertThat(saidWith(endless, new byte[] {0, 0, 0, 0, 9, 2}))
        .isEqualTo("SCHEMA: Schema 9 contains itself.");
  }

  @Test
  void a_value_cut_short() {
    byte[] whole = Contracts.bytes("v2-transfer");
    for (int length = 5; length < whole.length; length++) {
      assertThat(said(Arrays.copyOf(whole, length)))
          .matches(
              "DATA: The value does not fit its schema: it ends [1-9][0-9]* bytes? too early.");
    }
  }

  @Test
  void a_value_with_more_behind_it() {
    byte[] whole = Contracts.bytes("v2-transfer");
    assertThat(said(Arrays.copyOf(whole, whole.length + 3)))
        .isEqualTo("DATA: The value does not fit its schema: 3 bytes are left over.");
    assertThat(said(Arrays.copyOf(whole, whole.length + 1)))
        .isEqualTo("DATA: The value does not fit its schema: 1 byte is left over.");
  }

  @Test
  void a_schema_of_a_few_lines_that_stands_for_endless_parts() {
    assertThat(saidWith(HostileSchemas.doubled(40), new byte[] {0, 0, 0, 0, 9, 2}))
        .isEqualTo("SCHEMA: Schema 9 has too many parts.");
    assertThat(saidWith(HostileSchemas.nestedLists(900), new byte[] {0, 0, 0, 0, 9, 2}))
        .isEqualTo("SCHEMA: Schema 9 has too many parts.");
  }

  @Test
  void a_schema_with_a_list_of_nothing() {
    assertThat(saidWith(HostileSchemas.listOf("\"null\""), new byte[] {0, 0, 0, 0, 9, 2}))
        .isEqualTo("SCHEMA: Schema 9 has more parts without content than with.");
  }

  @Test
  void a_list_that_claims_more_items_than_there_are_bytes() {
    ByteBuffer value = ByteBuffer.allocate(30).put((byte) 0).putInt(9);
    value.put(new byte[] {-2, -1, -1, -1, -1, -1, -1, -1, 127}); // some 4,600,000,000,000,000,000
    assertThat(saidWith(HostileSchemas.listOf("\"int\""), value.array()))
        .isEqualTo(
            "DATA: The value does not fit its schema: a list claims more items than the value can"
                + " hold.");
  }

  @Test
  void a_text_that_claims_two_gigabytes() {
    byte[] value = Contracts.bytes("v2-transfer");
    int eventId =
        5 + 1 + 8 + 6 + 1; // after the id, the amount, the timestamp and the union's index
    value[eventId] = -2;
    Arrays.fill(value, eventId + 1, eventId + 4, (byte) -1);
    value[eventId + 4] = 15;
    assertThat(said(value))
        .isEqualTo("DATA: The value does not fit its schema: it ends 2147483537 bytes too early.");
  }

  @Test
  void a_union_index_and_an_enum_index_beyond_the_last() {
    byte[] value = Contracts.bytes("v2-transfer");
    value[20] = 4;
    assertThat(said(value))
        .isEqualTo(
            "DATA: The value does not fit its schema: Union branch index out of range: must be in"
                + " [0, 2), but received 2.");
    byte[] other = Contracts.bytes("v2-transfer");
    other[58] = 18;
    assertThat(said(other)).startsWith("DATA: The value does not fit its schema: ").contains("9");
  }

  @Test
  void a_registry_that_is_down_says_nothing_about_the_record() {
    EventCodec down =
        new EventCodec(
            "account_events",
            _ -> {
              throw new RegistryUnavailableException("down", null);
            });
    assertThatThrownBy(() -> Poison.decode(down, Contracts.bytes("v1-movement")))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void what_cannot_be_read_names_no_money() {
    assertThat(Poison.entry(new byte[] {1, 2}))
        .isInstanceOfSatisfying(
            LogEntry.Undecodable.class, bad -> assertThat(bad.money()).isNull());
  }

  @Test
  void any_key_will_do() {
    EventCodec codec = new EventCodec("account_events", Contracts.REGISTRY);
    byte[] value = Contracts.bytes("v1-movement");
    for (byte[] key : List.of(new byte[0], new byte[] {'7'}, new byte[] {0, 0, 0, 0, 5, 84})) {
      assertThat(codec.decode(new LogPosition(0, 1), Instant.EPOCH, key, value))
          .isInstanceOf(LogEntry.Decoded.class);
    }
  }
}
