package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.timeline.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadModelTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("book.db");
  }

  private static List<LogEntry> postings(int partition, int from, int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      entries.add(SampleEvents.entry(SampleEvents.posting(i % 7, i, i * 10L, partition, i)));
    }
    return entries;
  }

  @Test
  void opening_twice_keeps_what_is_there() {
    try (Projector projector = ReadModel.open(file()).projector()) {
      projector.apply(postings(0, 0, 10), new LogEnd(Map.of(0, 10L)));
    }
    try (ReadModelReader reader = ReadModel.open(file()).reader()) {
      assertThat(reader.eventCount()).isEqualTo(10);
    }
  }

  @Test
  void a_file_of_a_newer_program_is_refused_with_a_sentence() throws SQLException {
    ReadModel.open(file());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> ReadModel.open(file()))
        .isInstanceOfSatisfying(
            ReadModelException.class,
            e -> assertThat(e.problem()).isEqualTo(ReadModelException.Problem.NEWER_FILE))
        .hasMessageContaining("update Daybook");
    assertThatThrownBy(() -> ReadModelReader.open(file())).isInstanceOf(ReadModelException.class);
  }

  @Test
  void a_file_that_is_no_database_is_refused_with_a_sentence() throws IOException {
    Files.writeString(file(), "not a database at all, but long enough to look like one".repeat(50));
    assertThatThrownBy(() -> ReadModel.open(file()))
        .isInstanceOfSatisfying(
            ReadModelException.class,
            e -> assertThat(e.problem()).isEqualTo(ReadModelException.Problem.DAMAGED));
  }

  @Test
  void events_are_visited_with_partitions_merged_by_effective_time() {
    try (Projector projector = ReadModel.open(file()).projector();
        ReadModelReader reader = ReadModelReader.open(file())) {
      List<LogEntry> log = new ArrayList<>(postings(0, 0, 50));
      log.addAll(postings(1, 20, 50));
      projector.apply(log, new LogEnd(Map.of(0, 50L, 1, 70L, 2, 0L)));
      List<Long> instants = new ArrayList<>();
      reader.forEachEvent(
          (account, amount, millis, partition, offset) -> {
            assertThat(millis).isEqualTo(offset * 10);
            assertThat(amount).isEqualTo(offset);
            instants.add(millis);
          });
      assertThat(instants).hasSize(100).isSorted();
    }
  }

  @Test
  void a_reader_sees_whole_batches_while_another_thread_writes()
      throws InterruptedException, ExecutionException {
    ReadModel model = ReadModel.open(file());
    try (var executor = Executors.newSingleThreadExecutor();
        ReadModelReader reader = model.reader()) {
      Future<?> writing =
          executor.submit(
              () -> {
                try (Projector projector = model.projector()) {
                  for (int batch = 0; batch < 100; batch++) {
                    projector.apply(
                        postings(0, batch * 100, 100), new LogEnd(Map.of(0, batch * 100L + 100)));
                  }
                }
              });
      long seen = 0;
      while (!writing.isDone()) {
        long[] visited = {0};
        reader.forEachEvent((account, amount, millis, partition, offset) -> visited[0]++);
        assertThat(visited[0] % 100).isZero();
        assertThat(visited[0]).isGreaterThanOrEqualTo(seen);
        seen = visited[0];
      }
      writing.get();
      assertThat(reader.eventCount()).isEqualTo(10_000);
    }
  }

  @Test
  void a_copy_of_a_live_file_can_be_gone_on_with() {
    Path copy = folder.resolve("copy's.db");
    try (Projector projector = ReadModel.open(file()).projector()) {
      projector.apply(postings(0, 0, 100), new LogEnd(Map.of(0, 100L)));
      try (ReadModelReader reader = ReadModelReader.open(file())) {
        reader.copyTo(copy);
      }
      projector.apply(postings(0, 100, 10), new LogEnd(Map.of(0, 110L)));
      try (Projector other = ReadModel.open(copy).projector()) {
        assertThat(other.next()).isEqualTo(new LogEnd(Map.of(0, 100L)));
        other.apply(postings(0, 100, 20), new LogEnd(Map.of(0, 120L)));
        assertThat(other.eventCount()).isEqualTo(120);
      }
      assertThat(projector.eventCount()).isEqualTo(110);
    }
  }

  @Test
  void a_missing_file_is_not_made_by_reading_it() {
    assertThatThrownBy(() -> ReadModelReader.open(file())).isInstanceOf(ReadModelException.class);
    assertThat(file()).doesNotExist();
  }
}
