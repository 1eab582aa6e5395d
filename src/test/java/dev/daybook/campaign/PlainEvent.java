package dev.daybook.campaign;

import dev.daybook.ledger.LogPosition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** An event as anybody with Kafka's consumer and Avro sees it. */
record PlainEvent(
    LogPosition position,
    int account,
    long effectiveMillis,
    String type,
    BigDecimal amount,
    String eventId,
    String commandId,
    @Nullable String groupId) {

  static PlainEvent of(LogPosition position, GenericRecord event) {
    Object group = event.get("group_id");
    return new PlainEvent(
        position,
        (int) event.get("id"),
        (long) event.get("timestamp"),
        event.get("type").toString(),
        exact((ByteBuffer) event.get("amount_exact")),
        event.get("event_id").toString(),
        event.get("command_id").toString(),
        group == null ? null : group.toString());
  }

  /** A fact about the account itself moves no money. */
  private static BigDecimal exact(@Nullable ByteBuffer bytes) {
    if (bytes == null) {
      return BigDecimal.ZERO;
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return new BigDecimal(new BigInteger(copy), 4);
  }

  boolean isTransfer() {
    return type.equals("TRANSFER");
  }
}
