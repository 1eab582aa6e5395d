package dev.daybook.workspace.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where an analyst wants to go: an instant as {@link TimeInput} has it; a whole year,
 * quarter, month or day, {@code 2026}, {@code 2026-Q1}, {@code 2026-03}, {@code 2026-03-31}; from
 * one to another, {@code 2026-01..2026-03}; or an event by its position or id. Pure.
 */
public final class GoToInput {
  static final String EXAMPLES =
      "Type a time, a stretch of time or an event: 2026-03-31 17:00, now-1M, 2026-Q1, 2026-03,"
          + " 0/123.";

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?[Qq]([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\.\\.|\u2026|\u2013| to )\\s*");

  private GoToInput() {}

  /** Where to. */
  public sealed interface Target {
    record Moment(Instant at) implements Target {}

    /** Both inclusive; to the last millisecond. */
    record Stretch(Instant from, Instant to) implements Target {}

    /** An event, as {@link EventName} finds it. */
    record Event(String name) implements Target {}

    /** The sentence says what to type. */
    record Unknown(String sentence) implements Target {}
  }

  /**
   * What a text means in a zone.
   *
   * @param now what "now", "17:00" and "now-1M" are counted from
   */
  public static Target parse(String text, ZoneId zone, Instant now) {
    String typed = text.strip();
    if (EventName.isName(typed)) {
      return new Target.Event(typed);
    }
    String[] ends = BETWEEN.split(typed, -1);
    if (ends.length == 2 && !ends[0].isEmpty() && !ends[1].isEmpty()) {
      return between(one(ends[0], zone, now), one(ends[1], zone, now));
    }
    return one(typed, zone, now);
  }

  private static Target between(Target first, Target last) {
    if (first instanceof Target.Unknown) {
      return first;
    }
    if (last instanceof Target.Unknown) {
      return last;
    }
    Instant from = first instanceof Target.Stretch(Instant begin, _) ? begin : moment(first);
    Instant to = last instanceof Target.Stretch(_, Instant end) ? end : moment(last);
    return from.isBefore(to)
        ? new Target.Stretch(from, to)
        : new Target.Unknown("That stretch ends before it begins.");
  }

  private static Instant moment(Target target) {
    if (target instanceof Target.Moment(Instant at)) {
      return at;
    }
    throw new IllegalArgumentException("Not an instant: " + target);
  }

  private static Target one(String typed, ZoneId zone, Instant now) {
    return period(typed, zone).orElseGet(() -> moment(typed, zone, now));
  }

  private static Optional<Target> period(String typed, ZoneId zone) {
    try {
      Matcher year = YEAR.matcher(typed);
      if (year.matches()) {
        LocalDate start = LocalDate.of(number(year, 1), 1, 1);
        return Optional.of(days(start, start.plusYears(1), zone));
      }
      Matcher quarter = QUARTER.matcher(typed);
      if (quarter.matches()) {
        LocalDate start = LocalDate.of(number(quarter, 1), 3 * number(quarter, 2) - 2, 1);
        return Optional.of(days(start, start.plusMonths(3), zone));
      }
      Matcher month = MONTH.matcher(typed);
      if (month.matches()) {
        LocalDate start = LocalDate.of(number(month, 1), number(month, 2), 1);
        return Optional.of(days(start, start.plusMonths(1), zone));
      }
      Matcher day = DAY.matcher(typed);
      if (day.matches()) {
        LocalDate start = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        return Optional.of(days(start, start.plusDays(1), zone));
      }
      return Optional.empty();
    } catch (DateTimeException _) {
      return Optional.of(
          new Target.Unknown("There is no such month or day: type one such as 2026-03-31."));
    }
  }

  private static Target days(LocalDate start, LocalDate next, ZoneId zone) {
    if (start.getYear() < 1900 || start.getYear() > 2999) {
      return new Target.Unknown("Type a year from 1900 to 2999.");
    }
    return new Target.Stretch(
        start.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant().minusMillis(1));
  }

  private static Target moment(String typed, ZoneId zone, Instant now) {
    return switch (TimeInput.parse(typed, zone, now)) {
      case TimeInput.Result.At(Instant at) -> new Target.Moment(at);
      case TimeInput.Result.Now _ -> new Target.Moment(now);
      case TimeInput.Result.Invalid(String sentence) ->
          new Target.Unknown(sentence.equals(TimeInput.EXAMPLES) ? EXAMPLES : sentence);
    };
  }

  private static int number(Matcher typed, int group) {
    return Integer.parseInt(typed.group(group));
  }
}
