package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.readmodel.RecordClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordClockTest {
  @TempDir private Path folder;

  static LongStream seeds() {
    return new Random().longs(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void knowledge_ends_before_the_first_later_record_of_each_partition_whatever_the_clock_did(
      long seed) {
    Random random = new Random(seed);
    RandomLog log = new RandomLog(random);
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    try (Projector projector = model.projector();
        ReadModelReader reader = model.reader()) {
      RecordClock clock = RecordClock.of(reader);
      for (int round = 0; round < 5; round++) {
        projector.apply(List.copyOf(log.more(1 + random.nextInt(3_000))), log.end());
        for (int question = 0; question < 20; question++) {
          Instant instant = log.instant();
          assertThat(clock.at(instant, log.end()))
              .as("%s", instant)
              .isEqualTo(log.knownAt(instant));
        }
        assertThat(clock.unread(log.end())).isZero();
        assertThat(clock.at(Instant.EPOCH, log.end()).nextOffsets().values())
            .allMatch(end -> end <= 1);
        Instant latest =
            log.records.stream()
                .map(RandomLog::recorded)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(clock.at(latest, log.end())).isEqualTo(log.end());
        RecordClock other = RecordClock.of(reader);
        other.adopt(clock);
        assertThat(other.unread(log.end())).isZero();
        assertThat(other.at(log.instant(), log.end())).isNotNull();
      }
    }
  }

  @Test
  void an_end_is_as_old_as_the_last_records_before_it() {
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    try (Projector projector = model.projector();
        ReadModelReader reader = model.reader()) {
      projector.apply(
          List.of(bad(0, 0, 10), bad(0, 2, 30), bad(1, 0, 20)), new LogEnd(Map.of(0, 3L, 1, 1L)));
      RecordClock clock = RecordClock.of(reader);
      assertThat(clock.last(new LogEnd(Map.of(0, 2L, 1, 1L)))).contains(Instant.ofEpochMilli(20));
      assertThat(clock.last(new LogEnd(Map.of(0, 2L)))).contains(Instant.ofEpochMilli(10));
      assertThat(clock.last(new LogEnd(Map.of(0, 3L)))).contains(Instant.ofEpochMilli(30));
      assertThat(clock.last(LogEnd.START)).isEqualTo(Optional.empty());
    }
  }

  private static LogEntry bad(int partition, long offset, long recordedMillis) {
    return new LogEntry.Undecodable(
        new LogPosition(partition, offset),
        Instant.ofEpochMilli(recordedMillis),
        new RawRecord(null, new byte[] {1}),
        QuarantineCause.DATA,
        "It is no event.",
        null);
  }
}
