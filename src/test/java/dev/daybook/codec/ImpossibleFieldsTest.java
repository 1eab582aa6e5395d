package dev.daybook.codec;

import static dev.daybook.codec.Poison.assertSetAside;
import static dev.daybook.codec.Poison.type;
import static dev.daybook.codec.Poison.v1;
import static dev.daybook.codec.Poison.v2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.QuarantineCause;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

/** Records of events whose fields make no sense: set aside, with what money they name. */
class ImpossibleFieldsTest {
  private static final long MAX_MILLIS = 9_223_372_036_854L;
  private static final String NO_CURRENCY = "XXX";

  @Test
  void an_amount_that_is_not_finite_is_unknown() {
    assertSetAside(
        v1(r -> r.put("amount", Double.NaN)),
        QuarantineCause.AMOUNT,
        "The amount is not a finite number: NaN.",
        null,
        NO_CURRENCY);
    assertSetAside(
        v2(r -> r.put("amount", Double.NEGATIVE_INFINITY)),
        QuarantineCause.AMOUNT,
        "The amount is not a finite number: -Infinity.",
        null,
        "EUR");
  }

  @Test
  void an_exact_amount_stands_whatever_the_approximate_one_is() {
    assertThat(
            v2(
                r -> {
                  r.put("amount", Double.NaN);
                  r.put("amount_exact", ByteBuffer.wrap(new byte[] {0x27, 0x10}));
                }))
        .isInstanceOfSatisfying(
            LogEntry.Decoded.class,
            decoded ->
                assertThat(decoded.recorded().event().amount()).isEqualTo(Amount.of("1.00")));
  }

  @Test
  void an_amount_that_overflows() {
    assertSetAside(
        v1(r -> r.put("amount", 1e15)),
        QuarantineCause.AMOUNT,
        "The amount is outside ±922 trillion.",
        null,
        NO_CURRENCY);
    byte[] tooLarge = {0, -1, 0, 0, 0, 0, 0, 0, 0};
    assertSetAside(
        v2(r -> r.put("amount_exact", ByteBuffer.wrap(tooLarge))),
        QuarantineCause.AMOUNT,
        "The amount is outside ±922 trillion.",
        null,
        "EUR");
  }

  @Test
  void an_exact_amount_of_a_length_that_is_none() {
    assertSetAside(
        v2(r -> r.put("amount_exact", ByteBuffer.allocate(0))),
        QuarantineCause.AMOUNT,
        "An exact amount of 0 bytes is not an amount.",
        null,
        "EUR");
    assertSetAside(
        v2(r -> r.put("amount_exact", ByteBuffer.allocate(5_000))),
        QuarantineCause.AMOUNT,
        "An exact amount of 5000 bytes is not an amount.",
        null,
        "EUR");
  }

  @Test
  void a_time_before_1970_or_after_2262() {
    for (long millis : new long[] {-1, MAX_MILLIS + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertSetAside(
          v1(r -> r.put("timestamp", millis)),
          QuarantineCause.TIME,
          "The timestamp " + millis + " ms lies outside 1970-01-01 to 2262-04-11.",
          "12.50",
          NO_CURRENCY);
    }
    assertThat(v1(r -> r.put("timestamp", MAX_MILLIS))).isInstanceOf(LogEntry.Decoded.class);
    assertThat(v1(r -> r.put("timestamp", 0L))).isInstanceOf(LogEntry.Decoded.class);
  }

  @Test
  void a_currency_that_is_none_is_unknown() {
    assertSetAside(
        v2(r -> r.put("currency", "euro")),
        QuarantineCause.FIELD,
        "\"euro\" is not a currency code.",
        "12.50",
        null);
  }

  @Test
  void texts_that_are_not_what_their_fields_say() {
    field(
        r -> r.put("event_id", "1-2-3-4-5"),
        "The event_id \"1-2-3-4-5\" is not a UUID of 36 characters.");
    field(
        r -> r.put("group_id", "x".repeat(36)),
        "The group_id \"" + "x".repeat(36) + "\" is not a UUID of 36 characters.");
    field(r -> r.put("reverses", ""), "The reverses \"\" is not a UUID of 36 characters.");
    field(r -> r.put("command_id", " "), "The command_id is blank or longer than 200 characters.");
  }

  private static void field(Consumer<GenericRecord> change, String reason) {
    assertSetAside(v2(change), QuarantineCause.FIELD, reason, "12.50", "EUR");
  }

  @Test
  void a_fact_about_an_account_that_carries_an_amount() {
    assertSetAside(
        v2(r -> r.put("type", type("ACCOUNT_CLOSED"))),
        QuarantineCause.AMOUNT,
        "An event of type ACCOUNT_CLOSED cannot carry an amount.",
        "12.50",
        "EUR");
  }

  @Test
  void a_fact_about_an_account_that_lacks_what_it_is_about() {
    fact("ACCOUNT_OPENED", _ -> {}, "An event of type ACCOUNT_OPENED lacks the account's name.");
    fact("ACCOUNT_RENAMED", _ -> {}, "An event of type ACCOUNT_RENAMED lacks the account's name.");
    fact(
        "OVERDRAFT_LIMIT_CHANGED", _ -> {}, "The event changes an overdraft limit but names none.");
    fact(
        "OVERDRAFT_LIMIT_CHANGED",
        r -> r.put("overdraft_limit", ByteBuffer.wrap(new byte[] {-1})),
        "The overdraft limit -0.0001 is negative.");
  }

  private static void fact(String type, Consumer<GenericRecord> change, String reason) {
    assertSetAside(
        v2(
            r -> {
              r.put("type", type(type));
              r.put("amount", 0.0);
              change.accept(r);
            }),
        QuarantineCause.FIELD,
        reason,
        "0",
        "EUR");
  }

  @Test
  void a_type_that_only_its_writer_knows() {
    Schema later = withTypes("\"MOVEMENT\", \"FEE\", \"DEPOSIT\"");
    assertSetAside(
        written(later, "FEE"),
        QuarantineCause.TYPE,
        "The event's type FEE is unknown.",
        "12.50",
        NO_CURRENCY);
    assertThat(written(later, "DEPOSIT"))
        .isInstanceOfSatisfying(
            LogEntry.Decoded.class,
            decoded ->
                assertThat(decoded.recorded().event())
                    .isInstanceOfSatisfying(
                        LedgerEvent.Posting.class,
                        e -> assertThat(e.kind()).isEqualTo(PostingKind.DEPOSIT)));
  }

  @Test
  void a_long_name_of_a_type_is_said_in_part() {
    String name = "T".repeat(5_000);
    assertSetAside(
        written(withTypes("\"" + name + "\""), name),
        QuarantineCause.TYPE,
        "The event's type " + "T".repeat(40) + "… is unknown.",
        "12.50",
        NO_CURRENCY);
  }

  private static Schema withTypes(String symbols) {
    return new Schema.Parser()
        .parse(
            """
            {"type":"record","name":"Event","fields":[
              {"name":"type","type":["null",{"type":"enum","name":"EventType","symbols":[%s]}]},
              {"name":"id","type":"int"},{"name":"amount","type":"double"},
              {"name":"timestamp","type":"long"}]}
            """
                .formatted(symbols));
  }

  private static LogEntry written(Schema schema, String type) {
    Schema types = schema.getField("type").schema().getTypes().get(1);
    GenericRecord record =
        new GenericRecordBuilder(schema)
            .set("type", new GenericData.EnumSymbol(types, type))
            .set("id", 1)
            .set("amount", 12.5)
            .set("timestamp", 0L)
            .build();
    return Poison.decode(
        new EventCodec("account_events", _ -> Optional.of(schema)),
        Framing.frame(9, schema, record));
  }
}
