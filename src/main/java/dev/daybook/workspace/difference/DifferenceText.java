package dev.daybook.workspace.difference;

import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;

/** The difference in words. Stateless. */
public final class DifferenceText {
  private DifferenceText() {}

  /** In a word or two, for a column. */
  public static String word(ChangeKind kind) {
    return switch (kind) {
      case NEW_BUSINESS -> "new business";
      case LATE -> "late arrival";
      case CORRECTION -> "correction";
    };
  }

  /** The exact definition, see {@link ChangeKind}. */
  public static String definition(ChangeKind kind) {
    return switch (kind) {
      case NEW_BUSINESS -> "Events that are neither late arrivals nor corrections.";
      case LATE ->
          """
          Events that were recorded after the account already had an event with a later effective \
          time (in the same partition), so that they changed a balance already in the book; or \
          that take effect at or before the earlier view, which did not know them yet.\
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
