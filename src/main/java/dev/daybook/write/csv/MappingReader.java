package dev.daybook.write.csv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.ledger.AccountId;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a format from JSON, version 1. Strict: an unknown field is a typing mistake, not a wish to
 * be ignored; every complaint is an IllegalArgumentException with a sentence.
 */
final class MappingReader {
  private static final Set<String> FIELDS =
      Set.of(
          MappingFile.VERSION_FIELD,
          "name",
          "charset",
          "delimiter",
          "quote",
          "skip_lines",
          "header",
          "account",
          "fixed_account",
          "amount",
          "debit_credit_word",
          "debit_words",
          "credit_words",
          "debit",
          "credit",
          "debits_have_minus",
          "decimal",
          "date",
          "date_pattern",
          "memo",
          "reference",
          "currency",
          "account_name",
          "balance_after",
          "order");

  private MappingReader() {}

  static CsvFormat read(JsonNode from) {
    Set<String> unknown = new TreeSet<>();
    from.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    require(unknown.isEmpty(), "it has fields that mean nothing here: " + unknown + ".");
    String quote = from.path("quote").asText("\"");
    String delimiter = text(from, "delimiter");
    require(quote.length() <= 1, "\"quote\" must be one character, or empty.");
    require(delimiter.length() == 1, "\"delimiter\" must be one character.");
    Dialect dialect =
        new Dialect(
            charset(text(from, "charset")),
            delimiter.charAt(0),
            quote.isEmpty() ? null : quote.charAt(0),
            from.path("skip_lines").asInt(0),
            bool(from, "header"));
    Mapping mapping =
        new Mapping(
            account(from),
            amount(from),
            decimal(from),
            column(from, "date"),
            from.has("date_pattern") ? DatePattern.of(text(from, "date_pattern")) : null,
            memo(from),
            column(from, "reference"),
            column(from, "currency"),
            column(from, "account_name"),
            column(from, "balance_after"),
            order(from.path("order").asText("oldest_first")));
    return new CsvFormat(dialect, mapping);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          BadCellException.quoted(name) + " is no charset: write UTF-8 or windows-1250.", e);
    }
  }

  private static @Nullable AccountSource account(JsonNode from) {
    Column column = column(from, "account");
    JsonNode fixed = from.path("fixed_account");
    require(
        column == null || fixed.isMissingNode(),
        "it has both \"account\" and \"fixed_account\": leave one out.");
    if (column != null) {
      return new AccountSource.Each(column);
    }
    require(fixed.isMissingNode() || fixed.isInt(), "\"fixed_account\" must be an account number.");
    return fixed.isMissingNode() ? null : new AccountSource.Fixed(new AccountId(fixed.intValue()));
  }

  private static @Nullable AmountColumns amount(JsonNode from) {
    Column amount = column(from, "amount");
    Column word = column(from, "debit_credit_word");
    Column debit = column(from, "debit");
    Column credit = column(from, "credit");
    require(
        (debit == null) == (credit == null) && (amount == null || debit == null),
        "it must have \"amount\", or both \"debit\" and \"credit\".");
    require(word == null || amount != null, "\"debit_credit_word\" needs \"amount\".");
    if (debit != null && credit != null) {
      return new AmountColumns.Split(debit, credit, from.path("debits_have_minus").asBoolean());
    }
    if (amount == null) {
      return null;
    }
    return word == null
        ? new AmountColumns.Signed(amount)
        : new AmountColumns.Worded(
            amount, word, words(from, "debit_words"), words(from, "credit_words"));
  }

  private static List<String> words(JsonNode from, String field) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : from.path(field)) {
      words.add(word.asText());
    }
    require(!words.isEmpty(), "\"" + field + "\" must list at least one word.");
    return words;
  }

  private static @Nullable DecimalSign decimal(JsonNode from) {
    if (!from.has("decimal")) {
      return null;
    }
    String sign = text(from, "decimal");
    return Arrays.stream(DecimalSign.values())
        .filter(d -> sign.equals(String.valueOf(d.sign())))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"decimal\" must be \".\" or \",\"."));
  }

  private static RowOrder order(String text) {
    try {
      return RowOrder.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"order\" must be \"oldest_first\" or \"newest_first\".", e);
    }
  }

  private static List<Column> memo(JsonNode from) {
    List<Column> memo = new ArrayList<>();
    for (JsonNode each : from.path("memo")) {
      memo.add(columnOf(each, "\"memo\""));
    }
    return memo;
  }

  private static @Nullable Column column(JsonNode from, String field) {
    return from.has(field) ? columnOf(from.path(field), "\"" + field + "\"") : null;
  }

  private static Column columnOf(JsonNode node, String what) {
    JsonNode place = node.path("column");
    require(
        place.isInt() && place.intValue() >= 1,
        what + " must say its column's place from 1: {\"column\": 3, \"name\": \"Amount\"}.");
    return new Column(place.intValue() - 1, node.path("name").asText(""));
  }

  private static String text(JsonNode from, String field) {
    require(from.path(field).isTextual(), "\"" + field + "\" must be a text.");
    return from.path(field).asText();
  }

  private static boolean bool(JsonNode from, String field) {
    require(from.path(field).isBoolean(), "\"" + field + "\" must be true or false.");
    return from.path(field).booleanValue();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
