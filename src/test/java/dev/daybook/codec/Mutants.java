package dev.daybook.codec;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.PostingKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.RandomData;
import org.jspecify.annotations.Nullable;

/**
 * An endless log of real records of all versions, most of them changed at random, and of records
 * under schemas that were. The same seed gives the same log.
 */
public final class Mutants {
  private static final int ACCOUNTS = 40;
  private static final int MUTATED_SCHEMAS = 1_500;
  private static final List<byte[]> CONTRACTS =
      Stream.of(
              "v1-movement", "v2-transfer", "v2-opened", "made-up-v3-fee", "made-up-v3-withdrawal")
          .map(Contracts::bytes)
          .toList();

  private final Random random;
  private final RandomEvents events;
  private final MutatedBytes bytes;
  private final MutatedSchemas schemas;
  private final Map<Integer, List<byte[]>> written = new HashMap<>();
  private final List<byte[]> earlier = new ArrayList<>();

  public Mutants(long seed) {
    random = new Random(seed);
    events = new RandomEvents(seed);
    bytes = new MutatedBytes(random);
    schemas = new MutatedSchemas(random, MUTATED_SCHEMAS);
  }

  /** The registry of the schemas that the records name. */
  public SchemaSource registry() {
    return schemas;
  }

  /** A record as one needs it to look into it. */
  public String describe(byte @Nullable [] value) {
    if (value == null) {
      return "no value";
    }
    String schema = value.length < 5 ? "" : schemas.text(ByteBuffer.wrap(value).getInt(1));
    return HexFormat.of().formatHex(value)
        + " "
        + schema.substring(0, Math.min(2_000, schema.length()));
  }

  public byte @Nullable [] next() {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return random.nextInt(10) == 0 ? null : again();
    }
    byte[] record = kind < 6 ? writtenWith(schemas.anyId()) : real();
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> keep(record);
      case 3 -> withId(record, schemas.anyId());
      default -> keep(bytes.mutate(record));
    };
  }

  private byte[] keep(byte[] record) {
    if (earlier.size() < 1_000) {
      earlier.add(record);
    } else {
      earlier.set(random.nextInt(earlier.size()), record);
    }
    return record;
  }

  private byte[] again() {
    return earlier.isEmpty() ? new byte[0] : earlier.get(random.nextInt(earlier.size()));
  }

  private static byte[] withId(byte[] record, int id) {
    return record.length < 5 ? record : ByteBuffer.wrap(record.clone()).putInt(1, id).array();
  }

  private byte[] contract() {
    return CONTRACTS.get(random.nextInt(CONTRACTS.size())).clone();
  }

  private byte[] real() {
    return switch (random.nextInt(8)) {
      case 0 -> contract();
      case 1, 2 -> Framing.frame(Contracts.V1_ID, EventSchemas.V1, movement(EventSchemas.V1));
      case 3 -> later();
      case 4 -> EventCodec.encodeValue(events.next(), Contracts.V2_ID);
      default -> EventCodec.encodeValue(posting(), Contracts.V2_ID);
    };
  }

  private GenericRecord movement(Schema schema) {
    return new GenericRecordBuilder(schema)
        .set("id", random.nextInt(ACCOUNTS))
        .set("amount", random.nextInt(50) == 0 ? 9e14 : random.nextInt(2_000_000) / 100.0 - 10_000)
        .set("timestamp", random.nextLong(2_000_000_000_000L))
        .build();
  }

  private byte[] later() {
    GenericRecord record = movement(Contracts.V3);
    Schema types = Contracts.V3.getField("type").schema();
    List<String> symbols = types.getEnumSymbols();
    record.put(
        "type", new GenericData.EnumSymbol(types, symbols.get(random.nextInt(symbols.size()))));
    return Framing.frame(Contracts.V3_ID, Contracts.V3, record);
  }

  private LedgerEvent posting() {
    EventHeader header =
        new EventHeader(
            new EventId(new UUID(random.nextLong(), random.nextLong())),
            new AccountId(random.nextInt(ACCOUNTS)),
            Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L)),
            "rent",
            null,
            null,
            null);
    return random.nextInt(20) == 0
        ? new LedgerEvent.AccountOpened(header, "cash", new CurrencyCode("EUR"), Amount.ZERO)
        : new LedgerEvent.Posting(
            header,
            PostingKind.DEPOSIT,
            new Amount(random.nextLong() >> (random.nextInt(30) == 0 ? 1 : 30)),
            random.nextInt(30) == 0 ? new CurrencyCode("USD") : new CurrencyCode("EUR"),
            null);
  }

  /** Some value under that schema, or any bytes if it is none that values can be made of. */
  private byte[] writtenWith(int id) {
    List<byte[]> values = written.computeIfAbsent(id, this::someValues);
    return values.get(random.nextInt(values.size()));
  }

  private List<byte[]> someValues(int id) {
    List<byte[]> values = new ArrayList<>();
    values.add(withId(contract(), id));
    try {
      Schema schema = schemas.byId(id).orElse(null);
      if (schema == null || schemas.text(id).contains(HostileSchemas.TWO_GIGABYTES)) {
        return values;
      }
      SchemaLimits.require(schema, id); // else the generator itself would not end
      for (Object value : new RandomData(schema, 3, random.nextLong())) {
        values.add(Framing.frame(id, schema, value));
      }
    } catch (UndecodableException | RuntimeException e) { // the generator has limits of its own
      values.add(new byte[] {0, 0, 0, 0, (byte) id, 2, 2, 2, 2});
    }
    return values;
  }
}
