package dev.daybook.write.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.ledger.AccountId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a format as JSON, version 1. What was not chosen is left out. */
final class MappingWriter {
  private MappingWriter() {}

  static void write(CsvFormat format, ObjectNode to) {
    Dialect dialect = format.dialect();
    to.put("charset", dialect.charset().name());
    to.put("delimiter", String.valueOf(dialect.delimiter()));
    to.put("quote", dialect.quote() == null ? "" : dialect.quote().toString());
    to.put("skip_lines", dialect.skipLines());
    to.put("header", dialect.header());
    Mapping mapping = format.mapping();
    switch (mapping.account()) {
      case AccountSource.Each(Column column) -> put(to, "account", column);
      case AccountSource.Fixed(AccountId account) -> to.put("fixed_account", account.number());
      case null -> {}
    }
    switch (mapping.amount()) {
      case AmountColumns.Signed(Column amount) -> put(to, "amount", amount);
      case AmountColumns.Worded(var amount, var word, var debit, var credit) -> {
        put(to, "amount", amount);
        put(to, "debit_credit_word", word);
        debit.forEach(to.putArray("debit_words")::add);
        credit.forEach(to.putArray("credit_words")::add);
      }
      case AmountColumns.Split(var debit, var credit, boolean minus) -> {
        put(to, "debit", debit);
        put(to, "credit", credit);
        to.put("debits_have_minus", minus);
      }
      case null -> {}
    }
    if (mapping.decimal() != null) {
      to.put("decimal", String.valueOf(mapping.decimal().sign()));
    }
    put(to, "date", mapping.dateColumn());
    if (mapping.date() != null) {
      to.put("date_pattern", mapping.date().pattern());
    }
    ArrayNode memo = to.putArray("memo");
    mapping.memo().forEach(column -> put(memo.addObject(), column));
    put(to, "reference", mapping.reference());
    put(to, "currency", mapping.currency());
    put(to, "account_name", mapping.name());
    put(to, "balance_after", mapping.balanceAfter());
    to.put("order", mapping.order().name().toLowerCase(Locale.ROOT));
  }

  private static void put(ObjectNode to, String field, @Nullable Column column) {
    if (column != null) {
      put(to.putObject(field), column);
    }
  }

  /** Places are counted from 1, as people do. */
  private static void put(ObjectNode to, Column column) {
    to.put("column", column.index() + 1);
    if (!column.name().isEmpty()) {
      to.put("name", column.name());
    }
  }
}
