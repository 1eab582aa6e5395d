package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {
  @TempDir private Path folder;

  /** Two partitions with gaps between their offsets, as transactions leave them. */
  private ReadModel written(Random random, Map<LogPosition, Long> into) {
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    List<LogEntry> entries = new ArrayList<>();
    long[] next = new long[2];
    for (int i = 0; i < 2_000; i++) {
      int partition = random.nextInt(2);
      RecordedEvent event =
          SampleEvents.posting(random.nextInt(9), random.nextInt(), i, partition, next[partition]);
      into.put(event.position(), TimelineRow.of(event).amount());
      next[partition] += 1 + random.nextInt(2);
      entries.add(SampleEvents.entry(event));
    }
    try (Projector projector = model.projector()) {
      projector.apply(entries, new LogEnd(Map.of(0, next[0], 1, next[1])));
    }
    return model;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 100, AmountReader.MOST - 1, AmountReader.MOST})
  void each_amount_stands_where_it_was_asked_for_and_gaps_are_empty(int count) {
    Random random = new Random(count);
    Map<LogPosition, Long> amounts = new HashMap<>();
    List<LogPosition> asked = new ArrayList<>();
    try (ReadModelReader reader = written(random, amounts).reader();
        AmountReader reading = reader.amounts()) {
      for (int partition = 0; partition < 3; partition++) {
        for (int offset = 0; offset < 2_000; offset++) {
          asked.add(new LogPosition(partition, offset));
        }
      }
      Collections.shuffle(asked, random);
      List<LogPosition> some = asked.subList(0, count);
      OptionalLong[] found = reading.at(some);
      assertThat(found)
          .as("seed %d", count)
          .containsExactly(
              some.stream()
                  .map(
                      at ->
                          amounts.containsKey(at)
                              ? OptionalLong.of(amounts.get(at))
                              : OptionalLong.empty())
                  .toArray(OptionalLong[]::new));
    }
  }

  @Test
  void more_than_one_statement_asks_for_is_refused() {
    try (ReadModelReader reader = written(new Random(1), new HashMap<>()).reader();
        AmountReader reading = reader.amounts()) {
      List<LogPosition> many = Collections.nCopies(AmountReader.MOST + 1, new LogPosition(0, 0));
      assertThatThrownBy(() -> reading.at(many)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
