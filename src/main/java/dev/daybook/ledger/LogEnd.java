package dev.daybook.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * A vector of exclusive end offsets, one per partition: "everything before here". A partition that
 * is not named ends at 0.
 */
public record LogEnd(Map<Integer, Long> nextOffsets) {
  public static final LogEnd START = new LogEnd(Map.of());

  public LogEnd {
    nextOffsets = Map.copyOf(nextOffsets);
  }

  /**
   * What {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static LogEnd parse(String text) {
    Map<Integer, Long> offsets = new TreeMap<>();
    for (String each : text.split(" ")) {
      int colon = each.indexOf(':');
      if (colon > 0) {
        offsets.put(
            Integer.valueOf(each.substring(0, colon)), Long.valueOf(each.substring(colon + 1)));
      } else if (!each.isEmpty()) {
        throw new IllegalArgumentException("\"" + text + "\" is no end of a log.");
      }
    }
    return new LogEnd(offsets);
  }

  public long nextOffset(int partition) {
    return nextOffsets.getOrDefault(partition, 0L);
  }

  /** Whether a reader that stands here has read all that lies before {@code other}. */
  public boolean covers(LogEnd other) {
    return other.nextOffsets.entrySet().stream()
        .allMatch(e -> nextOffset(e.getKey()) >= e.getValue());
  }

  public boolean isPast(LogPosition position) {
    return nextOffset(position.partition()) > position.offset();
  }

  /** {@code 0:1234 1:77}, partitions in order. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(nextOffsets)
        .forEach((partition, next) -> text.append(partition).append(':').append(next).append(' '));
    return text.toString().strip();
  }
}
