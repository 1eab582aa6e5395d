package dev.daybook.workspace.learned;

import dev.daybook.workspace.learned.LearnedTable.Kind;
import dev.daybook.workspace.learned.LearnedTable.KindCount;
import dev.daybook.workspace.text.MoneyText;
import java.util.List;
import java.util.stream.Collectors;

/** What was learned, in words. Immutable. */
public final class LearnedText {
  private final MoneyText numbers;

  public LearnedText(MoneyText numbers) {
    this.numbers = numbers;
  }

  /** One of a kind: {@code late arrival}. */
  public static String kind(Kind kind) {
    return switch (kind) {
      case NEW_BUSINESS -> "new business";
      case LATE -> "late arrival";
      case CORRECTION -> "correction";
      case DUPLICATE -> "duplicate";
    };
  }

  /** {@code 3 late arrivals, 2 corrections, 1 duplicate that changed nothing}. */
  public String counts(List<KindCount> kinds) {
    return kinds.stream()
        .map(each -> numbers.count(each.rows()) + " " + counted(each))
        .collect(Collectors.joining(", "));
  }

  private static String counted(KindCount each) {
    boolean one = each.rows() == 1;
    return switch (each.kind()) {
      case NEW_BUSINESS -> "new business";
      case LATE -> one ? "late arrival" : "late arrivals";
      case CORRECTION -> one ? "correction" : "corrections";
      case DUPLICATE -> one ? "duplicate that changed nothing" : "duplicates that changed nothing";
    };
  }
}
