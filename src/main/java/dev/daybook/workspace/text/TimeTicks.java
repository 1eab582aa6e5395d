package dev.daybook.workspace.text;

import dev.daybook.workspace.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round instants for a time axis, in a zone: years, months, weeks, days, hours, minutes or seconds,
 * whichever fit. A tick at which a larger unit begins says so ("2026" among months), and the first
 * tick always says all.
 */
public final class TimeTicks {
  private static final List<Step> STEPS =
      List.of(
          new Step(ChronoUnit.SECONDS, 1),
          new Step(ChronoUnit.SECONDS, 5),
          new Step(ChronoUnit.SECONDS, 15),
          new Step(ChronoUnit.MINUTES, 1),
          new Step(ChronoUnit.MINUTES, 5),
          new Step(ChronoUnit.MINUTES, 15),
          new Step(ChronoUnit.HOURS, 1),
          new Step(ChronoUnit.HOURS, 3),
          new Step(ChronoUnit.HOURS, 6),
          new Step(ChronoUnit.HOURS, 12),
          new Step(ChronoUnit.DAYS, 1),
          new Step(ChronoUnit.DAYS, 2),
          new Step(ChronoUnit.WEEKS, 1),
          new Step(ChronoUnit.MONTHS, 1),
          new Step(ChronoUnit.MONTHS, 3),
          new Step(ChronoUnit.MONTHS, 6),
          new Step(ChronoUnit.YEARS, 1),
          new Step(ChronoUnit.YEARS, 2),
          new Step(ChronoUnit.YEARS, 5),
          new Step(ChronoUnit.YEARS, 10),
          new Step(ChronoUnit.YEARS, 50),
          new Step(ChronoUnit.YEARS, 100),
          new Step(ChronoUnit.YEARS, 1000));

  private TimeTicks() {}

  /**
   * A labelled instant.
   *
   * @param major whether a larger unit begins here
   */
  public record Tick(Instant at, String label, boolean major) {}

  private record Step(ChronoUnit unit, int count) {
    long seconds() {
      return unit.getDuration().toSeconds() * count;
    }
  }

  /** The ticks within a range, ascending, about so many at most. */
  public static List<Tick> of(TimeRange range, ZoneId zone, int most, Locale locale) {
    long seconds = Math.max(1, range.length().toSeconds());
    Step step =
        STEPS.stream()
            .filter(s -> seconds / s.seconds() <= Math.max(1, most))
            .findFirst()
            .orElse(STEPS.getLast());
    List<Tick> ticks = new ArrayList<>();
    LocalDateTime at = floor(LocalDateTime.ofInstant(range.from(), zone), step);
    Instant last = Instant.MIN;
    while (true) {
      Instant instant = at.atZone(zone).toInstant();
      if (instant.isAfter(range.to())) {
        return ticks;
      }
      // In the hour that the clocks skip, two local times are one instant.
      if (!instant.isBefore(range.from()) && instant.isAfter(last)) {
        boolean major = isMajor(at, step.unit());
        ticks.add(new Tick(instant, label(at, step.unit(), ticks.isEmpty(), locale), major));
        last = instant;
      }
      at = next(at, step);
    }
  }

  private static LocalDateTime floor(LocalDateTime time, Step step) {
    LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (step.unit()) {
      case SECONDS -> time.withNano(0).withSecond(down(time.getSecond(), step));
      case MINUTES -> time.truncatedTo(ChronoUnit.HOURS).plusMinutes(down(time.getMinute(), step));
      case HOURS -> day.plusHours(down(time.getHour(), step));
      case DAYS -> day.withDayOfMonth(down(time.getDayOfMonth() - 1, step) + 1);
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1).withMonth(down(time.getMonthValue() - 1, step) + 1);
      default ->
          day.withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), step.count()) * step.count());
    };
  }

  private static int down(int value, Step step) {
    return value - value % step.count();
  }

  private static LocalDateTime next(LocalDateTime at, Step step) {
    LocalDateTime next = at.plus(step.count(), step.unit());
    // Every second day starts anew with each month, and not on the day right before it.
    if (step.unit() == ChronoUnit.DAYS && step.count() > 1 && next.getDayOfMonth() > 30) {
      return next.with(TemporalAdjusters.firstDayOfNextMonth());
    }
    return next.getMonth() != at.getMonth() && step.unit() == ChronoUnit.DAYS
        ? next.withDayOfMonth(1)
        : next;
  }

  private static boolean isMajor(LocalDateTime at, ChronoUnit unit) {
    return switch (unit) {
      case SECONDS, MINUTES, HOURS ->
          at.getHour() == 0 && at.getMinute() == 0 && at.getSecond() == 0;
      case DAYS -> at.getDayOfMonth() == 1;
      case WEEKS -> at.getDayOfMonth() <= 7;
      case MONTHS -> at.getMonthValue() == 1;
      default -> false;
    };
  }

  private static String label(LocalDateTime at, ChronoUnit unit, boolean first, Locale locale) {
    boolean major = isMajor(at, unit);
    String pattern =
        switch (unit) {
          case SECONDS -> first ? "d MMM uuuu HH:mm:ss" : major ? "d MMM" : "HH:mm:ss";
          case MINUTES, HOURS -> first ? "d MMM uuuu HH:mm" : major ? "d MMM" : "HH:mm";
          case DAYS -> first ? "d MMM uuuu" : major ? "MMM" : "d";
          case WEEKS -> first ? "d MMM uuuu" : "d MMM";
          case MONTHS -> first && !major ? "MMM uuuu" : major ? "uuuu" : "MMM";
          default -> "uuuu";
        };
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}
