package dev.daybook.campaign.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** Values and keys as bytes, by plain Avro with the published schemas. One thread uses it. */
final class ForeignValues {
  private static final Schema INT = Schema.create(Schema.Type.INT);
  private static final long BEGIN = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final int MINUTES = 2 * 365 * 24 * 60;

  private final SplittableRandom random;
  private final Schema v1 = PlainRegistry.published("account-event.v1.avsc");
  private final Schema v2 = PlainRegistry.published("account-event.v2.avsc");
  private final int v1Id;
  private final int v2Id;
  private final int keyId;

  ForeignValues(String topic, PlainRegistry registry, SplittableRandom random) {
    this.random = random;
    v1Id = registry.register(topic + "-value", v1);
    v2Id = registry.register(topic + "-value", v2);
    keyId = registry.register(topic + "-key", INT);
  }

  byte[] key(int account) {
    return framed(keyId, account, INT);
  }

  /** As the article's program writes it: no id, no type, a double. */
  byte[] movement(int account) {
    double amount =
        random.nextInt(4) == 0
            ? random.nextDouble(-900, 900)
            : random.nextInt(-90_000, 90_000) / 100.0;
    return movement(account, amount, effective());
  }

  /** Two of these fit into one account whatever their signs, three do not. */
  byte[] enormous(int account) {
    return movement(account, random.nextBoolean() ? 4e14 : -4e14, effective());
  }

  private byte[] movement(int account, double amount, long effectiveMillis) {
    GenericRecord event = new GenericData.Record(v1);
    event.put("id", account);
    event.put("amount", amount);
    event.put("timestamp", effectiveMillis);
    return framed(v1Id, event, v1);
  }

  /** With an id of its own, and often a currency. */
  byte[] posting(int account, String currency) {
    long amount = random.nextLong(-5_000_000, 5_000_000);
    return framed(
        event(account, amount < 0 ? "WITHDRAWAL" : "DEPOSIT")
            .set("amount", amount / 10_000.0)
            .set("amount_exact", decimal(amount))
            .set("author", "elsewhere")
            .set("currency", random.nextBoolean() ? currency : null));
  }

  byte[] opened(int account, String currency) {
    return framed(
        event(account, "ACCOUNT_OPENED")
            .set("currency", currency)
            .set("account_name", "Opened in " + currency));
  }

  /** A new name, a new limit or the end. */
  byte[] fact(int account) {
    return framed(
        switch (random.nextInt(8)) {
          case 0 -> event(account, "ACCOUNT_CLOSED");
          case 1, 2, 3 ->
              event(account, "ACCOUNT_RENAMED")
                  .set("account_name", "Name " + random.nextInt(1_000));
          default ->
              event(account, "OVERDRAFT_LIMIT_CHANGED")
                  .set("overdraft_limit", decimal(random.nextInt(1_000_000)));
        });
  }

  /** What is no event that can be believed. */
  byte @Nullable [] poison(int account) {
    byte[] good = movement(account);
    return switch (random.nextInt(10)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> changed(good, 0, 1); // another framing
      case 3 -> changed(good, 3, 77); // a schema that nobody registered
      case 4 -> Arrays.copyOf(good, good.length - 1 - random.nextInt(8));
      case 5 -> Arrays.copyOf(good, good.length + 1 + random.nextInt(8));
      case 6 -> movement(account, Double.NaN, effective());
      case 7 -> movement(account, 1e300, effective());
      case 8 -> movement(account, 1, -1L - random.nextInt(1_000));
      default -> {
        byte[] noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        noise[0] = 9;
        yield noise;
      }
    };
  }

  private static byte[] changed(byte[] value, int at, int to) {
    value[at] = (byte) to;
    return value;
  }

  private GenericRecordBuilder event(int account, String type) {
    return new GenericRecordBuilder(v2)
        .set("id", account)
        .set("amount", 0.0)
        .set("timestamp", effective())
        .set("event_id", new UUID(random.nextLong(), random.nextLong()).toString())
        .set("type", new GenericData.EnumSymbol(v2.getField("type").schema(), type));
  }

  private long effective() {
    return BEGIN + random.nextInt(MINUTES) * 60_000L;
  }

  private static ByteBuffer decimal(long tenThousandths) {
    return ByteBuffer.wrap(BigInteger.valueOf(tenThousandths).toByteArray());
  }

  private byte[] framed(GenericRecordBuilder event) {
    return framed(v2Id, event.build(), v2);
  }

  private static byte[] framed(int schemaId, Object datum, Schema schema) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(schemaId).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<>(schema).write(datum, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
