package dev.daybook.eventlog.kafka;

import dev.daybook.ledger.LogPosition;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of one transaction came to stand: two numbers each, for there may be a million.
 * The producer's own thread fills it in; it is read after the commit, which has waited for all of
 * them.
 */
final class Positions {
  private final int[] partitions;
  private final long[] offsets;
  private @Nullable Exception fault;

  Positions(int events) {
    partitions = new int[events];
    offsets = new long[events];
  }

  /** Takes where an event came to stand. */
  Callback of(int event) {
    return (metadata, e) -> {
      if (e == null) {
        partitions[event] = metadata.partition();
        offsets[event] = metadata.offset();
      } else {
        fault = e;
      }
    };
  }

  /**
   * In the order of the events.
   *
   * @throws KafkaException if one could not be sent; a commit fails then
   */
  List<LogPosition> committed() {
    if (fault != null) {
      throw new KafkaException(fault);
    }
    List<LogPosition> positions = new ArrayList<>(offsets.length);
    for (int i = 0; i < offsets.length; i++) {
      positions.add(new LogPosition(partitions[i], offsets[i]));
    }
    return positions;
  }
}
