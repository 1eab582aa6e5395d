package dev.daybook.view.timebar;

import dev.daybook.ledger.AsOf;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.text.TimeText;
import java.time.Instant;
import java.time.ZoneId;

/** The second clock in words. Pure. */
final class ClockText {
  private ClockText() {}

  /** For the banner over history: what is shown, not only what was chosen. */
  static String shown(Knowledge knowledge, ZoneId zone) {
    AsOf still = knowledge.still();
    return still == null ? settled(knowledge, zone) : pending(knowledge, still, zone);
  }

  /** What comes, and of what the figures are until then. */
  private static String pending(Knowledge knowledge, AsOf still, ZoneId zone) {
    String figures = still.effective() == null ? "LIVE" : TimeText.named(still.effective(), zone);
    String known = still.effective() == null || still.knownUpTo() != null ? "" : " as known now";
    return "%s: %s; the figures are still of %s%s"
        .formatted(
            chosen(knowledge.chosen(), zone),
            knowledge.waiting().isEmpty() ? "being read" : knowledge.waiting(),
            figures,
            known);
  }

  private static String settled(Knowledge knowledge, ZoneId zone) {
    boolean shown = knowledge.limited() || !isThen(knowledge.chosen());
    return shown ? chosen(knowledge.chosen(), zone) : "as known now: " + knowledge.waiting();
  }

  private static String chosen(KnownAs known, ZoneId zone) {
    return switch (known) {
      case KnownAs.Now _ -> "as known now";
      case KnownAs.Then _ -> "as we knew it then";
      case KnownAs.At(Instant instant) -> "as known at " + TimeText.named(instant, zone);
      case KnownAs.UpTo(var end) -> "as known up to " + end;
    };
  }

  /** What is chosen, for the button that chooses. */
  static String choice(KnownAs chosen) {
    return isThen(chosen) ? "Known then" : "Known now";
  }

  static boolean isThen(KnownAs chosen) {
    return !chosen.equals(KnownAs.NOW);
  }

  /** What the button leads to. */
  static String other(KnownAs chosen) {
    return isThen(chosen) ? "As known now" : "As we knew it then";
  }

  static String hint(KnownAs chosen, boolean live) {
    if (live) {
      return "LIVE knows all that is recorded: this counts in history only (C)";
    }
    return isThen(chosen)
        ? "History with what was recorded by then. Show it as known now (C)"
        : "History with all that is recorded by now. Show it as we knew it then (C)";
  }
}
