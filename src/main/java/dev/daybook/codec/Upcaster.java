package dev.daybook.codec;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record, resolved to schema version 2, as an event. What older or foreign writers left out gets
 * its meaning here: no id becomes one derived from the position, no type a movement, no exact
 * amount the shortest decimal of the double.
 */
final class Upcaster {
  /** A long has 8 bytes; more leading zeros or ones than that are no amount anybody meant. */
  private static final int MAX_DECIMAL_BYTES = 16;

  private static final int ID = field("id");
  private static final int AMOUNT = field("amount");
  private static final int TIMESTAMP = field("timestamp");
  private static final int EVENT_ID = field("event_id");
  private static final int TYPE = field("type");
  private static final int AMOUNT_EXACT = field("amount_exact");
  private static final int CURRENCY = field("currency");
  private static final int MEMO = field("memo");
  private static final int AUTHOR = field("author");
  private static final int COMMAND_ID = field("command_id");
  private static final int GROUP_ID = field("group_id");
  private static final int REVERSES = field("reverses");
  private static final int ACCOUNT_NAME = field("account_name");
  private static final int OVERDRAFT_LIMIT = field("overdraft_limit");

  private final String topic;

  Upcaster(String topic) {
    this.topic = topic;
  }

  LedgerEvent lift(GenericRecord record, LogPosition position) throws UndecodableException {
    EventHeader header = header(record, position);
    String type = String.valueOf(record.get(TYPE));
    return switch (type) {
      case "ACCOUNT_OPENED" -> {
        requireNoAmount(record, type);
        Amount limit = overdraftLimit(record);
        yield new LedgerEvent.AccountOpened(
            header, name(record, type), currency(record), limit == null ? Amount.ZERO : limit);
      }
      case "ACCOUNT_RENAMED" -> {
        requireNoAmount(record, type);
        yield new LedgerEvent.AccountRenamed(header, name(record, type));
      }
      case "OVERDRAFT_LIMIT_CHANGED" -> {
        requireNoAmount(record, type);
        Amount limit = overdraftLimit(record);
        if (limit == null) {
          throw new UndecodableException("The event changes an overdraft limit but names none.");
        }
        yield new LedgerEvent.OverdraftLimitChanged(header, limit);
      }
      case "ACCOUNT_CLOSED" -> {
        requireNoAmount(record, type);
        yield new LedgerEvent.AccountClosed(header);
      }
      case "DEPOSIT" -> posting(record, header, PostingKind.DEPOSIT);
      case "WITHDRAWAL" -> posting(record, header, PostingKind.WITHDRAWAL);
      case "TRANSFER" -> posting(record, header, PostingKind.TRANSFER);
      case "REVERSAL" -> posting(record, header, PostingKind.REVERSAL);
      case "MOVEMENT" -> posting(record, header, PostingKind.MOVEMENT);
      default -> throw new UndecodableException("The event's type " + type + " is unknown.");
    };
  }

  private EventHeader header(GenericRecord record, LogPosition position)
      throws UndecodableException {
    UUID id = uuid(record, EVENT_ID, "event_id");
    String commandId = text(record, COMMAND_ID);
    return new EventHeader(
        id == null ? EventId.ofForeign(topic, position) : new EventId(id),
        new AccountId((Integer) record.get(ID)),
        EffectiveMillis.instant((Long) record.get(TIMESTAMP)),
        text(record, MEMO),
        text(record, AUTHOR),
        commandId == null ? null : commandId(commandId),
        uuid(record, GROUP_ID, "group_id"));
  }

  private static LedgerEvent posting(GenericRecord record, EventHeader header, PostingKind kind)
      throws UndecodableException {
    UUID reverses = uuid(record, REVERSES, "reverses");
    return new LedgerEvent.Posting(
        header,
        kind,
        amount(record),
        currency(record),
        reverses == null ? null : new EventId(reverses));
  }

  private static Amount amount(GenericRecord record) throws UndecodableException {
    Amount exact = decimal(record, AMOUNT_EXACT);
    if (exact != null) {
      return exact;
    }
    try {
      return Amount.ofForeignDouble((Double) record.get(AMOUNT));
    } catch (AmountException e) {
      throw new UndecodableException(String.valueOf(e.getMessage()));
    }
  }

  /** Readers of version 1 add the amount whatever the type: then all readers must agree on zero. */
  private static void requireNoAmount(GenericRecord record, String type)
      throws UndecodableException {
    Amount exact = decimal(record, AMOUNT_EXACT);
    if ((Double) record.get(AMOUNT) != 0 || (exact != null && !exact.equals(Amount.ZERO))) {
      throw new UndecodableException("An event of type " + type + " cannot carry an amount.");
    }
  }

  private static @Nullable Amount overdraftLimit(GenericRecord record) throws UndecodableException {
    Amount limit = decimal(record, OVERDRAFT_LIMIT);
    if (limit != null && limit.isNegative()) {
      throw new UndecodableException("The overdraft limit " + limit + " is negative.");
    }
    return limit;
  }

  private static @Nullable Amount decimal(GenericRecord record, int field)
      throws UndecodableException {
    ByteBuffer bytes = (ByteBuffer) record.get(field);
    if (bytes == null) {
      return null;
    }
    if (!bytes.hasRemaining() || bytes.remaining() > MAX_DECIMAL_BYTES) {
      throw new UndecodableException(
          "An exact amount of " + bytes.remaining() + " bytes is not an amount.");
    }
    byte[] unscaled = new byte[bytes.remaining()];
    bytes.get(bytes.position(), unscaled);
    try {
      return Amount.of(new BigDecimal(new BigInteger(unscaled), Amount.SCALE));
    } catch (AmountException e) {
      throw new UndecodableException(String.valueOf(e.getMessage()));
    }
  }

  private static String name(GenericRecord record, String type) throws UndecodableException {
    String name = text(record, ACCOUNT_NAME);
    if (name == null) {
      throw new UndecodableException("An event of type " + type + " lacks the account's name.");
    }
    return name;
  }

  private static CurrencyCode currency(GenericRecord record) throws UndecodableException {
    String code = text(record, CURRENCY);
    try {
      return code == null ? CurrencyCode.NONE : new CurrencyCode(code);
    } catch (IllegalArgumentException _) {
      throw new UndecodableException("\"" + excerpt(code) + "\" is not a currency code.");
    }
  }

  private static CommandId commandId(String value) throws UndecodableException {
    try {
      return new CommandId(value);
    } catch (IllegalArgumentException _) {
      throw new UndecodableException("The command_id is blank or longer than 200 characters.");
    }
  }

  private static @Nullable UUID uuid(GenericRecord record, int field, String name)
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
        "The " + name + " \"" + excerpt(text) + "\" is not a UUID of 36 characters.");
  }

  private static @Nullable String text(GenericRecord record, int field) {
    Object value = record.get(field);
    return value == null ? null : value.toString();
  }

  private static String excerpt(@Nullable String text) {
    String known = String.valueOf(text);
    return known.length() <= 40 ? known : known.substring(0, 40) + "…";
  }

  private static int field(String name) {
    return EventSchemas.V2.getField(name).pos();
  }
}
