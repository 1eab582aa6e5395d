package dev.daybook.workspace.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an instant as people type it, or as programs write it with an offset: {@code 2026-03-31
 * 17:00}, {@code 2026-03-31} (its first moment), {@code 17:00} (today), {@code now}, {@code
 * now-1M}. A time that the zone's clocks skip in spring is refused; of one that occurs twice in
 * autumn the earlier is taken.
 */
public final class TimeInput {
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2}))?(?:[ T]+)?(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
  private static final Pattern RELATIVE = Pattern.compile("now([+-])(\\d{1,6})([smhdwMy])");
  static final String EXAMPLES = "Type a time such as 2026-03-31 17:00, 17:00 or now.";

  private TimeInput() {}

  /** What came of a text. */
  public sealed interface Result {
    /** This instant. */
    record At(Instant instant) implements Result {}

    /** Whatever the time is when it matters. */
    record Now() implements Result {}

    /** The sentence says what to type. */
    record Invalid(String sentence) implements Result {}
  }

  /**
   * The instant a text means in a zone, or a sentence that says what to type instead.
   *
   * @param now what "now", "17:00" and "now-1M" are counted from
   */
  public static Result parse(String text, ZoneId zone, Instant now) {
    String typed = text.strip();
    if (typed.toLowerCase(Locale.ROOT).equals("now")) {
      return new Result.Now();
    }
    Matcher relative = RELATIVE.matcher(typed);
    if (relative.matches()) {
      return relative(relative, now.atZone(zone));
    }
    Optional<Result> exact = withOffset(typed);
    if (exact.isPresent()) {
      return exact.get();
    }
    Matcher absolute = ABSOLUTE.matcher(typed);
    if (typed.isEmpty() || !absolute.matches()) {
      return new Result.Invalid(EXAMPLES);
    }
    return absolute(absolute, zone, now);
  }

  /** {@code 2026-03-31T17:00:00Z}, as programs and logs write it. */
  private static Optional<Result> withOffset(String typed) {
    try {
      return Optional.of(inRange(OffsetDateTime.parse(typed).toZonedDateTime()));
    } catch (DateTimeException _) {
      return Optional.empty(); // read as people type it, in the window's zone
    }
  }

  private static Result relative(Matcher typed, ZonedDateTime now) {
    long count = Long.parseLong(typed.group(2)) * (typed.group(1).equals("-") ? -1 : 1);
    ChronoUnit unit =
        switch (typed.group(3).charAt(0)) {
          case 's' -> ChronoUnit.SECONDS;
          case 'm' -> ChronoUnit.MINUTES;
          case 'h' -> ChronoUnit.HOURS;
          case 'd' -> ChronoUnit.DAYS;
          case 'w' -> ChronoUnit.WEEKS;
          case 'M' -> ChronoUnit.MONTHS;
          default -> ChronoUnit.YEARS;
        };
    return inRange(now.plus(count, unit));
  }

  private static Result absolute(Matcher typed, ZoneId zone, Instant now) {
    LocalDate date;
    LocalTime time;
    try {
      date =
          typed.group(1) == null
              ? LocalDate.ofInstant(now, zone)
              : LocalDate.of(number(typed, 1), number(typed, 2), number(typed, 3));
    } catch (DateTimeException _) {
      return new Result.Invalid("There is no such day: type a date such as 2026-03-31.");
    }
    try {
      time =
          typed.group(4) == null
              ? LocalTime.MIDNIGHT
              : LocalTime.of(
                  number(typed, 4),
                  number(typed, 5),
                  typed.group(6) == null ? 0 : number(typed, 6));
    } catch (DateTimeException _) {
      return new Result.Invalid("There is no such time: type one from 00:00 to 23:59:59.");
    }
    LocalDateTime local = LocalDateTime.of(date, time);
    if (typed.group(4) == null) {
      // "The day" begins when it begins, even where its midnight is skipped.
      return inRange(date.atStartOfDay(zone));
    }
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      return new Result.Invalid(
          "The clocks in %s skip %s on %s: type a time before or after."
              .formatted(TimeText.zoneName(zone), time, date));
    }
    return inRange(local.atZone(zone));
  }

  private static Result inRange(ZonedDateTime time) {
    if (time.getYear() < 1900 || time.getYear() > 2999) {
      return new Result.Invalid("Type a year from 1900 to 2999.");
    }
    return new Result.At(time.toInstant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static int number(Matcher typed, int group) {
    return Integer.parseInt(typed.group(group));
  }
}
