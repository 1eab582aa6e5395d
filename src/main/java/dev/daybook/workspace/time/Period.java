package dev.daybook.workspace.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The calendar steps of Shift+arrow: from the start of one period to the start of another. Pure.
 */
public enum Period {
  DAY,
  MONTH,
  QUARTER,
  YEAR;

  /** The step that suits a stretch of this length. */
  public static Period of(TimeRange shown) {
    Duration length = shown.length();
    if (length.compareTo(Duration.ofDays(62)) <= 0) {
      return DAY;
    }
    if (length.compareTo(Duration.ofDays(3 * 366)) <= 0) {
      return MONTH;
    }
    return length.compareTo(Duration.ofDays(12 * 366)) <= 0 ? QUARTER : YEAR;
  }

  /** The next wider (positive) or narrower one; the widest and the narrowest stay. */
  public Period wider(int steps) {
    List<Period> all = List.of(values());
    return all.get(Math.clamp(all.indexOf(this) + (long) steps, 0, all.size() - 1));
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The start of a period so many away; going back from within one, first to its own start. */
  public Instant step(Instant from, int periods, ZoneId zone) {
    ZonedDateTime start = start(from, zone);
    boolean within = start.toInstant().isBefore(from);
    int steps = periods < 0 && within ? periods + 1 : periods;
    ZonedDateTime to =
        switch (this) {
          case DAY -> start.plusDays(steps);
          case MONTH -> start.plusMonths(steps);
          case QUARTER -> start.plusMonths(3L * steps);
          case YEAR -> start.plusYears(steps);
        };
    return to.toInstant();
  }

  private ZonedDateTime start(Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toLocalDate();
    LocalDate start =
        switch (this) {
          case DAY -> day;
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
          case YEAR -> day.withDayOfYear(1);
        };
    return start.atStartOfDay(zone);
  }
}
