package dev.daybook.workspace.tools;

import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the read model's file says of events that the timeline knows. What is in the timeline was
 * written into the file before, so that each of them is there. The reader's thread.
 */
public final class Records {
  private Records() {}

  /**
   * The events at some positions: one for each, in that order.
   *
   * @throws IllegalStateException if the file lacks one
   */
  public static List<EventRecord> at(ReadModelReader reader, List<LogPosition> positions) {
    List<EventRecord> found = reader.events(positions);
    if (found.size() != positions.size()) {
      Set<LogPosition> lacking = new HashSet<>(positions);
      lacking.removeAll(found.stream().map(EventRecord::position).collect(Collectors.toSet()));
      throw new IllegalStateException("The read model lacks event " + lacking.iterator().next());
    }
    return found;
  }

  /** Where the event is that this one undoes; null if it undoes none, or none that is there. */
  public static @Nullable LogPosition undone(ReadModelReader reader, EventRecord by) {
    return by.reverses() == null
        ? null
        : reader.event(by.reverses()).map(EventRecord::position).orElse(null);
  }
}
