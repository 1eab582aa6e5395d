package dev.daybook.workspace.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the window writes them: {@code 2026-03-31 17:00:00}, and the zone's name. */
public final class TimeText {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  // English on purpose: a name such as CEST is read the same everywhere.
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

  private TimeText() {}

  /** Without the zone, for where it stands beside: a column under a header that names it. */
  public static String seconds(Instant instant, ZoneId zone) {
    return SECONDS.format(instant.atZone(zone));
  }

  /** Only the date. */
  public static String date(Instant instant, ZoneId zone) {
    return DATE.format(instant.atZone(zone));
  }

  /**
   * With the zone's short name at that instant, so that an hour that occurs twice in autumn is told
   * apart: {@code 2026-03-31 17:00:00 CEST}.
   */
  public static String named(Instant instant, ZoneId zone) {
    return seconds(instant, zone) + " " + shortName(instant, zone);
  }

  /** The zone itself: {@code UTC}, {@code Europe/Berlin}. */
  public static String zoneName(ZoneId zone) {
    return isUtc(zone) ? "UTC" : zone.getId();
  }

  private static String shortName(Instant instant, ZoneId zone) {
    return isUtc(zone) ? "UTC" : ZONE.format(instant.atZone(zone));
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
