package dev.daybook.view.timebar;

import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.timebar.TimeBarModel;
import java.time.Duration;
import java.time.ZoneId;

/** Where the cursor stands, in words. Pure. */
record CursorText(MoneyText numbers) {
  static String instant(CursorState state, TimeBarModel bar, ZoneId zone) {
    if (state.instant() != null) {
      return TimeText.named(state.instant(), zone);
    }
    return bar.lastEvent() == null
        ? TimeText.zoneName(zone)
        : TimeText.named(bar.lastEvent(), zone);
  }

  /** What the instant is of when it is not the cursor's: LIVE stands behind the last event. */
  static String lead(CursorState state, TimeBarModel bar) {
    return state.instant() != null || bar.lastEvent() == null ? "" : "last event";
  }

  String event(CursorState state, Knowledge known) {
    if (state.eventTotal() == 0 && !known.limited()) {
      return "no events yet";
    }
    if (known.still() != null) {
      return "event \u2026"; // those counted are not the cursor's
    }
    return state.live() && ClockText.isThen(known.chosen())
        ? "LIVE knows everything"
        : "event %s of %s"
            .formatted(numbers.count(state.eventNumber()), numbers.count(state.eventTotal()));
  }

  /** What came of playing comes first: it is cut off last where there is little room. */
  String banner(CursorState state, PlayModel how, Knowledge known, ZoneId zone) {
    if (state.instant() == null) {
      return "";
    }
    String since =
        state.arrivedSince() > 0
            ? " \u00b7 +" + numbers.count(state.arrivedSince()) + " since"
            : "";
    String stopped = how.stopped().isEmpty() ? "" : how.stopped() + " \u00b7 ";
    String shown = known.still() == null ? "showing " : "to show ";
    return stopped + shown + TimeText.named(state.instant(), zone) + since;
  }

  /** {@code 1 day}, {@code 12 hours}, {@code 30 days}: the pace as it is, not rounded to months. */
  static String pace(Duration pace) {
    long seconds = Math.max(1, pace.toSeconds());
    if (seconds % 86_400 == 0) {
      return counted(seconds / 86_400, "day");
    }
    if (seconds % 3_600 == 0) {
      return counted(seconds / 3_600, "hour");
    }
    return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
  }

  private static String counted(long count, String unit) {
    return count == 1 ? "1 " + unit : count + " " + unit + "s";
  }
}
