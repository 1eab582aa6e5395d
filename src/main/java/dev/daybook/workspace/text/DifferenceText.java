package dev.daybook.workspace.text;

import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.ChangeKind;
import java.time.ZoneId;

/** The difference in words. Stateless. */
public final class DifferenceText {
  private DifferenceText() {}

  /** In a word or two, for a column. */
  public static String word(ChangeKind kind) {
    return switch (kind) {
      case NEW_BUSINESS -> "new business";
      case LATE -> "late arrival";
      case NOT_YET_KNOWN -> "not yet known";
      case CORRECTION -> "correction";
    };
  }

  /** The exact definition, see {@link ChangeKind}. */
  public static String definition(ChangeKind kind) {
    return switch (kind) {
      case NEW_BUSINESS -> "All else: events that take effect after the earlier view.";
      case LATE ->
          """
          Late arrivals were recorded when their account already had a movement with a later \
          effective time, so they changed a balance that had stood in the book.\
          """;
      case NOT_YET_KNOWN ->
          """
          Events of the time that the earlier view looks at, which it had not known yet: they were \
          recorded afterwards, but in order, so they are not late arrivals.\
          """;
      case CORRECTION -> "Reversals: events that name the event they undo.";
    };
  }

  /** A view as a handle's label says it. */
  public static String view(AsOf at, ZoneId zone) {
    String instant = at.effective() == null ? "LIVE" : TimeText.named(at.effective(), zone);
    return at.knownUpTo() == null ? instant : instant + " as known then";
  }
}
