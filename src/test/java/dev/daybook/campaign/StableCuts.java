package dev.daybook.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the log again and again while it is written, and looks at every transfer there is. Of
 * several partitions no single answer is of one moment: an end is stable if the written ends are
 * the same before and after the committed ones were asked for, and equal to them. Then, at a moment
 * in between, no transaction was open and nothing hidden. Owns the thread {@code stable-cuts}.
 */
final class StableCuts implements AutoCloseable {
  private final StoreProcess store;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Map<String, List<PlainEvent>> transfers = new HashMap<>();
  private volatile boolean enough;
  private int cuts;

  StableCuts(StoreProcess store) {
    this.store = store;
    Thread.ofPlatform().daemon().name("stable-cuts").start(this::run);
  }

  private void run() {
    try (PlainReader reader = new PlainReader(store)) {
      while (!enough) {
        try {
          look(reader);
          Thread.sleep(5);
        } catch (KafkaException | IOException e) {
          Thread.sleep(100); // the broker is being restarted
        }
      }
      ended.complete(cuts);
    } catch (Throwable e) {
      ended.completeExceptionally(e);
    }
  }

  private void look(PlainReader reader) throws IOException, InterruptedException {
    Map<TopicPartition, Long> before = reader.writtenEnd();
    Map<TopicPartition, Long> end = reader.committedEnd();
    if (!before.equals(end) || !before.equals(reader.writtenEnd())) {
      return;
    }
    for (PlainEvent event : reader.readTo(end)) {
      if (event.isTransfer()) {
        transfers.computeIfAbsent(event.commandId(), _ -> new ArrayList<>()).add(event);
      }
    }
    transfers.forEach(
        (command, legs) -> {
          if (legs.size() != 2) {
            throw new AssertionError("At " + end + " transfer " + command + " has legs " + legs);
          }
        });
    cuts++;
  }

  /** Ends it; how many stable ends were looked at. Whatever was wrong at one is thrown. */
  int end() throws Exception {
    enough = true;
    return ended.get(90, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    enough = true;
  }
}
