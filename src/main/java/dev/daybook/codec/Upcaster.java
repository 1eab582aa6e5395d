package dev.daybook.codec;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.QuarantineCause;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record, resolved to schema version 2, as an event. What older or foreign writers left out gets
 * its meaning here: no id becomes one derived from the position, no type a movement, no exact
 * amount the shortest decimal of the double.
 */
final class Upcaster {
  private final String topic;

  Upcaster(String topic) {
    this.topic = topic;
  }

  LedgerEvent lift(GenericRecord record, LogPosition position) throws UndecodableException {
    EventHeader header = header(record, position);
    String type = String.valueOf(record.get(EventFields.TYPE));
    return switch (type) {
      case "ACCOUNT_OPENED" -> {
        requireNoAmount(record, type);
        Amount limit = overdraftLimit(record);
        yield new LedgerEvent.AccountOpened(
            header,
            name(record, type),
            EventFields.currency(record),
            limit == null ? Amount.ZERO : limit);
      }
      case "ACCOUNT_RENAMED" -> {
        requireNoAmount(record, type);
        yield new LedgerEvent.AccountRenamed(header, name(record, type));
      }
      case "OVERDRAFT_LIMIT_CHANGED" -> {
        requireNoAmount(record, type);
        Amount limit = overdraftLimit(record);
        if (limit == null) {
          throw new UndecodableException(
              QuarantineCause.FIELD, "The event changes an overdraft limit but names none.");
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
      default ->
          throw new UndecodableException(
              QuarantineCause.TYPE,
              "The event's type " + EventFields.excerpt(type) + " is unknown.");
    };
  }

  private EventHeader header(GenericRecord record, LogPosition position)
      throws UndecodableException {
    UUID id = EventFields.uuid(record, EventFields.EVENT_ID, "event_id");
    String commandId = EventFields.text(record, EventFields.COMMAND_ID);
    return new EventHeader(
        id == null ? EventId.ofForeign(topic, position) : new EventId(id),
        EventFields.account(record),
        EffectiveMillis.instant((Long) record.get(EventFields.TIMESTAMP)),
        EventFields.text(record, EventFields.MEMO),
        EventFields.text(record, EventFields.AUTHOR),
        commandId == null ? null : commandId(commandId),
        EventFields.uuid(record, EventFields.GROUP_ID, "group_id"));
  }

  private static LedgerEvent posting(GenericRecord record, EventHeader header, PostingKind kind)
      throws UndecodableException {
    UUID reverses = EventFields.uuid(record, EventFields.REVERSES, "reverses");
    return new LedgerEvent.Posting(
        header,
        kind,
        EventFields.amount(record),
        EventFields.currency(record),
        reverses == null ? null : new EventId(reverses));
  }

  /** Readers of version 1 add the amount whatever the type: then all readers must agree on zero. */
  private static void requireNoAmount(GenericRecord record, String type)
      throws UndecodableException {
    Amount exact = EventFields.decimal(record, EventFields.AMOUNT_EXACT);
    if ((Double) record.get(EventFields.AMOUNT) != 0
        || (exact != null && !exact.equals(Amount.ZERO))) {
      throw new UndecodableException(
          QuarantineCause.AMOUNT, "An event of type " + type + " cannot carry an amount.");
    }
  }

  private static @Nullable Amount overdraftLimit(GenericRecord record) throws UndecodableException {
    Amount limit = EventFields.decimal(record, EventFields.OVERDRAFT_LIMIT);
    if (limit != null && limit.isNegative()) {
      throw new UndecodableException(
          QuarantineCause.FIELD, "The overdraft limit " + limit + " is negative.");
    }
    return limit;
  }

  private static String name(GenericRecord record, String type) throws UndecodableException {
    String name = EventFields.text(record, EventFields.ACCOUNT_NAME);
    if (name == null) {
      throw new UndecodableException(
          QuarantineCause.FIELD, "An event of type " + type + " lacks the account's name.");
    }
    return name;
  }

  private static CommandId commandId(String value) throws UndecodableException {
    try {
      return new CommandId(value);
    } catch (IllegalArgumentException _) {
      throw new UndecodableException(
          QuarantineCause.FIELD, "The command_id is blank or longer than 200 characters.");
    }
  }
}
