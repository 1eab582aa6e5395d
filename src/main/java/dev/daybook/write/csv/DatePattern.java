package dev.daybook.write.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;

/**
 * How a file writes dates: {@code iso} (2026-03-31, with or without a time and an offset), or a
 * pattern such as {@code d.M.yyyy} of day, month and year, after which a time of day may follow.
 * {@code d} and {@code M} also read two digits; {@code yy} is a year from 1970 to 2069. Strict: a
 * 31st of February is bad. Immutable.
 */
public final class DatePattern {
  public static final String ISO = "iso";
  private static final int FIRST_SHORT_YEAR = 1970;

  private final String pattern;
  private final DateTimeFormatter formatter;

  private DatePattern(String pattern, DateTimeFormatter formatter) {
    this.pattern = pattern;
    this.formatter = formatter;
  }

  /**
   * The pattern of this text.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  public static DatePattern of(String pattern) {
    if (pattern.equals(ISO)) {
      return new DatePattern(ISO, isoFormatter());
    }
    try {
      for (String part : List.of("d", "M", "y")) {
        if (!pattern.contains(part)) {
          throw new IllegalArgumentException("it lacks " + part);
        }
      }
      DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
      appendDate(builder, pattern.replace('y', 'u'));
      if (!pattern.contains("H")) {
        builder.appendPattern("[[' '][','][' ']['T']H:mm[:ss]]").optionalStart();
        builder.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd();
      }
      return new DatePattern(pattern, finish(builder));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s is no date pattern: write iso, or day, month and year as in d.M.yyyy or MM/dd/yy."
              .formatted(BadCellException.quoted(pattern)),
          e);
    }
  }

  /** Two-digit years need their century said; the rest is the pattern's own language. */
  private static void appendDate(DateTimeFormatterBuilder builder, String pattern) {
    int year = pattern.indexOf("uu");
    boolean isShort = year >= 0 && !pattern.startsWith("uuu", year);
    if (!isShort) {
      builder.appendPattern(pattern);
      return;
    }
    if (year > 0) {
      builder.appendPattern(pattern.substring(0, year));
    }
    builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_SHORT_YEAR);
    if (year + 2 < pattern.length()) {
      builder.appendPattern(pattern.substring(year + 2));
    }
  }

  private static DateTimeFormatter isoFormatter() {
    return finish(
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalEnd());
  }

  private static DateTimeFormatter finish(DateTimeFormatterBuilder builder) {
    return builder
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT)
        .withChronology(IsoChronology.INSTANCE);
  }

  /** The pattern as it was given. */
  public String pattern() {
    return pattern;
  }

  /**
   * The instant a cell says, to the millisecond. A date without a time means its first moment; of a
   * time that a change of clocks repeats, the first is meant.
   *
   * @param zone where a time without an offset is read
   */
  public Instant parse(String cell, ZoneId zone) throws BadCellException {
    LocalDate day;
    TemporalAccessor read;
    try {
      read = formatter.parse(cell);
      day = LocalDate.from(read);
    } catch (DateTimeException e) {
      String how = pattern.equals(ISO) ? "in" : pattern + ", for example";
      throw new BadCellException(
          "%s is no date: write it as %s %s."
              .formatted(BadCellException.quoted(cell), how, example()));
    }
    LocalTime time = read.query(TemporalQueries.localTime());
    if (time == null) {
      return millis(cell, day.atStartOfDay(zone).toInstant());
    }
    LocalDateTime local = day.atTime(time);
    ZoneOffset offset = read.query(TemporalQueries.offset());
    if (offset != null) {
      return millis(cell, local.toInstant(offset));
    }
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new BadCellException(
          "%s does not exist in %s, where the clocks were put forward: write another time."
              .formatted(BadCellException.quoted(cell), zone));
    }
    return millis(cell, local.atZone(zone).toInstant());
  }

  private static Instant millis(String cell, Instant instant) throws BadCellException {
    try {
      return Instant.ofEpochMilli(instant.toEpochMilli());
    } catch (ArithmeticException e) {
      throw new BadCellException(
          "%s is too far away: write a date from 1970-01-01 to 2262-04-11."
              .formatted(BadCellException.quoted(cell)));
    }
  }

  /** The last day of March 2026 in this pattern. */
  public String example() {
    OffsetDateTime day = OffsetDateTime.of(2026, 3, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    return pattern.equals(ISO)
        ? day.toLocalDate().toString()
        : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH).format(day);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatePattern that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
