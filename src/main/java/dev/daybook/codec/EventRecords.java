package dev.daybook.codec;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.PostingKind;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Events as Avro records of schema version 2. */
public final class EventRecords {
  private static final Schema TYPES = EventSchemas.V2.getField("type").schema();

  private EventRecords() {}

  /**
   * The record of an event.
   *
   * @throws IllegalArgumentException if its effective time has no place on the wire: see {@link
   *     EffectiveTime}
   */
  public static GenericRecord of(LedgerEvent event) {
    EventHeader header = event.header();
    GenericRecord record = new GenericData.Record(EventSchemas.V2);
    record.put("id", header.account().number());
    // For readers of version 1; the nearest double of an amount of 15 digits is that amount.
    record.put("amount", event.amount().toDecimal().doubleValue());
    record.put("timestamp", EffectiveMillis.of(header.effective()));
    record.put("event_id", header.id().toString());
    record.put("memo", header.memo());
    record.put("author", header.author());
    record.put("command_id", header.commandId() == null ? null : header.commandId().value());
    record.put("group_id", header.groupId() == null ? null : header.groupId().toString());
    switch (event) {
      case LedgerEvent.AccountOpened e -> {
        putType(record, "ACCOUNT_OPENED");
        record.put("account_name", e.name());
        putCurrency(record, e.currency());
        record.put("overdraft_limit", decimal(e.overdraftLimit()));
      }
      case LedgerEvent.AccountRenamed e -> {
        putType(record, "ACCOUNT_RENAMED");
        record.put("account_name", e.name());
      }
      case LedgerEvent.OverdraftLimitChanged e -> {
        putType(record, "OVERDRAFT_LIMIT_CHANGED");
        record.put("overdraft_limit", decimal(e.overdraftLimit()));
      }
      case LedgerEvent.AccountClosed _ -> putType(record, "ACCOUNT_CLOSED");
      case LedgerEvent.Posting e -> {
        putType(record, type(e.kind()));
        record.put("amount_exact", decimal(e.amount()));
        putCurrency(record, e.currency());
        record.put("reverses", e.reverses() == null ? null : e.reverses().toString());
      }
    }
    return record;
  }

  private static String type(PostingKind kind) {
    return switch (kind) {
      case DEPOSIT -> "DEPOSIT";
      case WITHDRAWAL -> "WITHDRAWAL";
      case TRANSFER -> "TRANSFER";
      case REVERSAL -> "REVERSAL";
      case MOVEMENT -> "MOVEMENT";
    };
  }

  private static void putType(GenericRecord record, String symbol) {
    record.put("type", new GenericData.EnumSymbol(TYPES, symbol));
  }

  private static void putCurrency(GenericRecord record, CurrencyCode currency) {
    record.put("currency", currency.equals(CurrencyCode.NONE) ? null : currency.code());
  }

  private static ByteBuffer decimal(Amount amount) {
    return ByteBuffer.wrap(BigInteger.valueOf(amount.tenThousandths()).toByteArray());
  }
}
