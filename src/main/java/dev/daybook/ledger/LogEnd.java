package dev.daybook.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /** Of records, those that lie before this end, in their order. */
  public List<LogEntry> read(List<LogEntry> records) {
    return part(records, true);
  }

  /** Of records, those that lie at or behind this end, in their order. */
  public List<LogEntry> unread(List<LogEntry> records) {
    return part(records, false);
  }

  private List<LogEntry> part(List<LogEntry> records, boolean read) {
    int partition = -1;
    long next = 0;
    List<LogEntry> part = new ArrayList<>(records.size());
    for (LogEntry record : records) {
      LogPosition at = record.position();
      if (at.partition() != partition) { // rarely: records of one partition come together
        partition = at.partition();
        next = nextOffset(partition);
      }
      if (at.offset() < next == read) {
        part.add(record);
      }
    }
    return part;
  }

  /**
   * Never back: past this end, past the other, and past every one of these records.
   *
   * @param records in log order within each partition
   */
  public LogEnd furthest(LogEnd other, List<LogEntry> records) {
    Map<Integer, Long> offsets = new HashMap<>(nextOffsets);
    other.nextOffsets.forEach((partition, offset) -> offsets.merge(partition, offset, Math::max));
    for (int i = 0; i < records.size(); i++) {
      LogPosition at = records.get(i).position();
      boolean last =
          i + 1 == records.size() || records.get(i + 1).position().partition() != at.partition();
      if (last) { // of its partition for now: records of one partition come together
        offsets.merge(at.partition(), at.offset() + 1, Math::max);
      }
    }
    return new LogEnd(offsets);
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
