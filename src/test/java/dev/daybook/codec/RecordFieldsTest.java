package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {
  private static final byte[] KEY = Framing.frame(9, EventSchemas.KEY, 7);

  private final RecordFields fields = new RecordFields(RecordFieldsTest::schema);

  private static Optional<Schema> schema(int id) {
    return id == 9 ? Optional.of(EventSchemas.KEY) : Contracts.REGISTRY.byId(id);
  }

  private static byte[] v1() {
    return Framing.frame(
        Contracts.V1_ID,
        EventSchemas.V1,
        new GenericRecordBuilder(EventSchemas.V1)
            .set("id", 7)
            .set("amount", Double.NaN)
            .set("timestamp", 5L)
            .build());
  }

  @Test
  void every_field_stands_under_its_writers_name() {
    assertThat(fields.of(new RawRecord(KEY, v1())))
        .containsExactly(
            new NamedField("key schema", "9"),
            new NamedField("key", "7"),
            new NamedField("value schema", "1"),
            new NamedField("id", "7"),
            new NamedField("amount", "NaN"),
            new NamedField("timestamp", "5"));
  }

  @Test
  void an_exact_amount_is_a_decimal_and_not_bytes() {
    assertThat(fields.of(new RawRecord(null, Contracts.bytes("v2-transfer"))))
        .extracting(NamedField::name)
        .contains("amount_exact");
    assertThat(fields.of(new RawRecord(null, Contracts.bytes("v2-transfer"))))
        .filteredOn(field -> field.name().equals("amount_exact"))
        .singleElement()
        .satisfies(field -> assertThat(field.text()).matches("-?\\d+\\.\\d{4}"));
  }

  @Test
  void what_can_be_read_before_the_bytes_end_is_read() {
    byte[] whole = v1();
    List<NamedField> read = fields.of(new RawRecord(null, Arrays.copyOf(whole, whole.length - 4)));
    assertThat(read).contains(new NamedField("id", "7"));
    assertThat(read.getLast())
        .isEqualTo(new NamedField("unreadable from here on", "it ends 3 bytes too early"));
  }

  @Test
  void nothing_more_than_the_id_is_said_of_a_schema_nobody_knows() {
    assertThat(fields.of(new RawRecord(null, new byte[] {0, 0, 0, 0, 77, 1})))
        .containsExactly(new NamedField("key", "none"), new NamedField("value schema", "77"));
  }

  @Test
  void a_decimal_of_two_billion_places_is_not_written_out() {
    Schema bomb =
        new Schema.Parser()
            .parse(
                "{\"type\":\"bytes\",\"logicalType\":\"decimal\","
                    + "\"precision\":2147483647,\"scale\":2000000000}");
    byte[] value = Framing.frame(1, bomb, ByteBuffer.wrap(new byte[] {1}));
    assertThat(new RecordFields(_ -> Optional.of(bomb)).of(new RawRecord(null, value)).getLast())
        .satisfies(field -> assertThat(field.text().length()).isLessThan(100));
  }

  @Test
  void bytes_without_framing_and_none_at_all_are_said_to_be_so() {
    assertThat(fields.of(new RawRecord(new byte[] {123, 1, 2, 3, 4}, null)))
        .containsExactly(
            new NamedField(
                "key unreadable",
                "The value starts with byte 123 instead of 0: it was not written with a schema from"
                    + " the registry."),
            new NamedField("value", "none"));
  }

  @Test
  void a_registry_that_is_away_is_not_taken_for_unreadable_bytes() {
    RecordFields away =
        new RecordFields(
            _ -> {
              throw new RegistryUnavailableException("It is away.", null);
            });
    assertThatThrownBy(() -> away.of(new RawRecord(null, v1())))
        .isInstanceOf(RegistryUnavailableException.class);
  }
}
