package dev.daybook.workspace.learned;

import dev.daybook.timeline.ChangeKind;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import dev.daybook.workspace.learned.LearnedTable.KindCount;
import dev.daybook.workspace.text.DifferenceText;
import dev.daybook.workspace.text.MoneyText;
import java.util.Arrays;
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
      case LATE -> DifferenceText.word(ChangeKind.LATE);
      case NOT_YET_KNOWN -> DifferenceText.word(ChangeKind.NOT_YET_KNOWN);
      case CORRECTION -> "correction";
      case DUPLICATE -> "duplicate";
    };
  }

  /** What the kinds mean, a line for each. */
  public static String definitions() {
    return Arrays.stream(Kind.values())
        .map(each -> kind(each) + ": " + definition(each))
        .collect(Collectors.joining("\n"));
  }

  private static String definition(Kind kind) {
    return switch (kind) {
      case NEW_BUSINESS -> DifferenceText.definition(ChangeKind.NEW_BUSINESS);
      case LATE -> DifferenceText.definition(ChangeKind.LATE);
      case NOT_YET_KNOWN -> DifferenceText.definition(ChangeKind.NOT_YET_KNOWN);
      case CORRECTION -> "Reversals, and what such a reversal undoes.";
      case DUPLICATE -> "Copies of events that were there already; they changed nothing.";
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
      case NOT_YET_KNOWN -> "not yet known";
      case CORRECTION -> one ? "correction" : "corrections";
      case DUPLICATE -> one ? "duplicate that changed nothing" : "duplicates that changed nothing";
    };
  }
}
