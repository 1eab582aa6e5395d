package dev.daybook.workspace.status;

import dev.daybook.ledger.Retention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a log keeps, in words. Pure. */
public final class RetentionText {
  private RetentionText() {}

  /** "everything", "records for 7 days", "1073741824 bytes of each partition". */
  public static String of(Retention retention) {
    List<String> parts = new ArrayList<>();
    if (retention.millis() >= 0) {
      parts.add("records for " + duration(retention.millis()));
    }
    if (retention.bytes() >= 0) {
      parts.add(retention.bytes() + " bytes of each partition");
    }
    if (retention.compacted()) {
      parts.add("the newest record of each account (it is compacted)");
    }
    return parts.isEmpty() ? "everything" : String.join(", and ", parts);
  }

  /** "7 days", "90 minutes": the largest unit that says it whole. */
  private static String duration(long millis) {
    Duration length = Duration.ofMillis(millis);
    if (millis > 0 && length.equals(Duration.ofDays(length.toDays()))) {
      return count(length.toDays(), "day");
    }
    if (millis > 0 && length.equals(Duration.ofHours(length.toHours()))) {
      return count(length.toHours(), "hour");
    }
    if (millis > 0 && length.equals(Duration.ofMinutes(length.toMinutes()))) {
      return count(length.toMinutes(), "minute");
    }
    return count(millis, "millisecond");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
