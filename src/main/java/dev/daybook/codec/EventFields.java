package dev.daybook.codec;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The fields of a record that was resolved to schema version 2, each read strictly. */
final class EventFields {
  /** A long has 8 bytes; more leading zeros or ones than that are no amount anybody meant. */
  private static final int MAX_DECIMAL_BYTES = 16;

  static final int ID = field("id");
  static final int AMOUNT = field("amount");
  static final int TIMESTAMP = field("timestamp");
  static final int EVENT_ID = field("event_id");
  static final int TYPE = field("type");
  static final int AMOUNT_EXACT = field("amount_exact");
  static final int CURRENCY = field("currency");
  static final int MEMO = field("memo");
  static final int AUTHOR = field("author");
  static final int COMMAND_ID = field("command_id");
  static final int GROUP_ID = field("group_id");
  static final int REVERSES = field("reverses");
  static final int ACCOUNT_NAME = field("account_name");
  static final int OVERDRAFT_LIMIT = field("overdraft_limit");

  private EventFields() {}

  /**
   * What a record that is no event would change. Its id is always readable; the rest is unknown
   * where it makes no sense.
   */
  static NamedMoney money(GenericRecord record) {
    @Nullable Amount amount;
    @Nullable CurrencyCode currency;
    try {
      amount = amount(record);
    } catch (UndecodableException _) {
      amount = null;
    }
    try {
      currency = currency(record);
    } catch (UndecodableException _) {
      currency = null;
    }
    return new NamedMoney(account(record), amount, currency);
  }

  static AccountId account(GenericRecord record) {
    return new AccountId((Integer) record.get(ID));
  }

  static Amount amount(GenericRecord record) throws UndecodableException {
    Amount exact = decimal(record, AMOUNT_EXACT);
    if (exact != null) {
      return exact;
    }
    try {
      return Amount.ofForeignDouble((Double) record.get(AMOUNT));
    } catch (AmountException e) {
      throw new UndecodableException(QuarantineCause.AMOUNT, String.valueOf(e.getMessage()));
    }
  }

  static @Nullable Amount decimal(GenericRecord record, int field) throws UndecodableException {
    ByteBuffer bytes = (ByteBuffer) record.get(field);
    if (bytes == null) {
      return null;
    }
    if (!bytes.hasRemaining() || bytes.remaining() > MAX_DECIMAL_BYTES) {
      throw new UndecodableException(
          QuarantineCause.AMOUNT,
          "An exact amount of " + bytes.remaining() + " bytes is not an amount.");
    }
    if (bytes.remaining() <= Long.BYTES) { // as nearly always
      long value = bytes.get(bytes.position());
      for (int i = bytes.position() + 1; i < bytes.limit(); i++) {
        value = value << 8 | (bytes.get(i) & 0xFF);
      }
      return new Amount(value);
    }
    byte[] unscaled = new byte[bytes.remaining()];
    bytes.get(bytes.position(), unscaled);
    try {
      return Amount.of(new BigDecimal(new BigInteger(unscaled), Amount.SCALE));
    } catch (AmountException e) {
      throw new UndecodableException(QuarantineCause.AMOUNT, String.valueOf(e.getMessage()));
    }
  }

  static CurrencyCode currency(GenericRecord record) throws UndecodableException {
    String code = text(record, CURRENCY);
    try {
      return code == null ? CurrencyCode.NONE : CurrencyCode.of(code);
    } catch (IllegalArgumentException _) {
      throw new UndecodableException(
          QuarantineCause.FIELD, "\"" + excerpt(code) + "\" is not a currency code.");
    }
  }

  static @Nullable UUID uuid(GenericRecord record, int field, String name)
      throws UndecodableException {
    String text = text(record, field);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() == 36) { // the JDK would also take shorter ones
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new UndecodableException(
        QuarantineCause.FIELD,
        "The " + name + " \"" + excerpt(text) + "\" is not a UUID of 36 characters.");
  }

  static @Nullable String text(GenericRecord record, int field) {
    Object value = record.get(field);
    return value == null ? null : value.toString();
  }

  static String excerpt(@Nullable String text) {
    String known = String.valueOf(text);
    return known.length() <= 40 ? known : known.substring(0, 40) + "…";
  }

  private static int field(String name) {
    return EventSchemas.V2.getField(name).pos();
  }
}
