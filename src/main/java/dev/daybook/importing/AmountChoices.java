package dev.daybook.importing;

import dev.daybook.write.csv.AmountColumns;
import dev.daybook.write.csv.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The three ways a file says how much, and changing from one to another. Pure. */
final class AmountChoices {
  static final String SIGNED = "signed";
  static final String WORDED = "worded";
  static final String SPLIT = "split";
  private static final List<String> DEBIT_WORDS = List.of("debit", "d", "dr", "s", "soll", "-");
  private static final List<String> CREDIT_WORDS = List.of("credit", "c", "cr", "h", "haben", "+");

  private AmountChoices() {}

  static String kind(@Nullable AmountColumns amount) {
    return switch (amount) {
      case AmountColumns.Worded _ -> WORDED;
      case AmountColumns.Split _ -> SPLIT;
      case AmountColumns.Signed _ -> SIGNED;
      case null -> SIGNED;
    };
  }

  /** The columns with one thing chosen otherwise; null while there are none. */
  static @Nullable AmountColumns with(
      @Nullable AmountColumns now, ImportKey key, String value, FileChoices file) {
    if (key == ImportKey.AMOUNT_KIND) {
      return ofKind(value, now, file);
    }
    return switch (now) {
      case AmountColumns.Worded w -> worded(w, key, value, file);
      case AmountColumns.Split s -> split(s, key, value, file);
      case AmountColumns.Signed _ -> signed(file.column(value));
      case null -> signed(file.column(value));
    };
  }

  private static @Nullable AmountColumns signed(@Nullable Column column) {
    return column == null ? null : new AmountColumns.Signed(column);
  }

  /** Keeps the first column; what else is needed begins with its neighbour. */
  private static AmountColumns ofKind(String kind, @Nullable AmountColumns now, FileChoices file) {
    Column first =
        now == null ? Objects.requireNonNull(file.column("0")) : now.columns().getFirst();
    int next = first.index() + 1 < file.width() ? first.index() + 1 : 0;
    Column second = Objects.requireNonNull(file.column(Integer.toString(next)));
    return switch (kind) {
      case WORDED -> new AmountColumns.Worded(first, second, DEBIT_WORDS, CREDIT_WORDS);
      case SPLIT -> new AmountColumns.Split(first, second, false);
      default -> new AmountColumns.Signed(first);
    };
  }

  private static AmountColumns worded(
      AmountColumns.Worded now, ImportKey key, String value, FileChoices file) {
    return switch (key) {
      case AMOUNT ->
          new AmountColumns.Worded(
              required(value, file), now.word(), now.debitWords(), now.creditWords());
      case WORD ->
          new AmountColumns.Worded(
              now.amount(), required(value, file), now.debitWords(), now.creditWords());
      case DEBIT_WORDS ->
          new AmountColumns.Worded(now.amount(), now.word(), words(value), now.creditWords());
      case CREDIT_WORDS ->
          new AmountColumns.Worded(now.amount(), now.word(), now.debitWords(), words(value));
      default -> now;
    };
  }

  private static AmountColumns split(
      AmountColumns.Split now, ImportKey key, String value, FileChoices file) {
    return switch (key) {
      case DEBIT ->
          new AmountColumns.Split(required(value, file), now.credit(), now.debitsHaveMinus());
      case CREDIT ->
          new AmountColumns.Split(now.debit(), required(value, file), now.debitsHaveMinus());
      case DEBIT_SIGN ->
          new AmountColumns.Split(now.debit(), now.credit(), Boolean.parseBoolean(value));
      default -> now;
    };
  }

  private static Column required(String value, FileChoices file) {
    Column column = file.column(value);
    if (column == null) {
      throw new IllegalArgumentException("Choose a column.");
    }
    return column;
  }

  private static List<String> words(String value) {
    List<String> words =
        Arrays.stream(value.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("Type at least one word, such as debit.");
    }
    return words;
  }
}
