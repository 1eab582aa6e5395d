package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A read model's file that was damaged while nobody had it open. */
class SetAsideTest {
  private static final int EVENTS = 3_000;

  @TempDir Path temporary;
  private DataFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new DataFolder(temporary.resolve("data")).create();
  }

  @Test
  void garbage_in_its_place_is_set_aside_whole_and_that_is_said() throws Exception {
    byte[] garbage = new byte[40_000];
    new Random(7).nextBytes(garbage);
    Files.write(folder.readModel(), garbage);

    assertSetAside();
    assertThat(setAside())
        .singleElement()
        .satisfies(f -> assertThat(Files.readAllBytes(f)).isEqualTo(garbage));
  }

  @Test
  void a_file_without_its_header_is_set_aside_and_that_is_said() throws Exception {
    fill();
    Damage.overwriteHeader(folder.readModel());
    assertSetAside();
  }

  @Test
  void a_file_that_ends_too_early_is_set_aside_and_that_is_said() throws Exception {
    fill();
    Damage.truncate(folder.readModel(), Files.size(folder.readModel()) / 2 + 100);
    assertSetAside();
  }

  @Test
  void a_file_of_no_length_is_set_aside_and_that_is_said() throws Exception {
    fill();
    Damage.truncate(folder.readModel(), 0);
    assertSetAside();
  }

  @Test
  void damage_that_opening_does_not_meet_is_found_once_the_file_is_suspect() throws Exception {
    fill();
    Damage.overwritePages(folder.readModel());
    try (ReadModelFile file = ReadModelFile.own(folder)) {
      assertThat(file.notice()).isEmpty();
      file.suspect(); // as who met it does
    }
    assertSetAside();
  }

  @Test
  void a_suspect_file_that_is_sound_is_kept_and_no_longer_suspect() throws Exception {
    fill();
    try (ReadModelFile file = ReadModelFile.own(folder)) {
      file.suspect();
    }
    try (ReadModelFile file = ReadModelFile.own(folder);
        ReadModelReader reader = file.model().reader()) {
      assertThat(file.notice()).isEmpty();
      assertThat(reader.eventCount()).isEqualTo(EVENTS);
      assertThat(SuspectMark.isSet(folder.readModel())).isFalse();
    }
  }

  @Test
  void after_a_kill_a_write_ahead_log_that_does_not_fit_is_set_aside_with_its_file()
      throws Exception {
    fill();
    Path killed = temporary.resolve("killed.db");
    try (Projector other = ReadModel.open(killed).projector()) {
      apply(other, 0, 2 * EVENTS);
      checkpoint(killed);
      apply(other, 2 * EVENTS, 10);
      Files.copy(temporary.resolve("killed.db-wal"), wal());
    }
    byte[] log = Files.readAllBytes(wal());

    assertSetAside();
    assertThat(setAside())
        .filteredOn(f -> f.getFileName().toString().contains("-wal"))
        .singleElement()
        .satisfies(f -> assertThat(Files.readAllBytes(f)).isEqualTo(log));
  }

  @Test
  void of_a_write_ahead_log_with_a_damaged_part_whole_transactions_before_it_count()
      throws Exception {
    try (Projector projector = ReadModel.open(folder.readModel()).projector()) {
      for (int batch = 0; batch < 10; batch++) {
        apply(projector, batch * 100, 100);
      }
      Path killed = temporary.resolve("killed");
      Files.createDirectory(killed);
      Files.copy(folder.readModel(), killed.resolve("readmodel.db"));
      Files.copy(wal(), killed.resolve("readmodel.db-wal"));
    }
    DataFolder left = new DataFolder(temporary.resolve("killed"));
    Path log = left.root().resolve("readmodel.db-wal");
    Damage.overwrite(log, Files.size(log) / 2, 2_000);

    try (ReadModelFile file = ReadModelFile.own(left);
        ReadModelReader reader = file.model().reader()) {
      assertThat(file.notice()).isEmpty();
      long events = reader.eventCount();
      assertThat(events).isBetween(100L, 900L);
      assertThat(events % 100).isZero();
      assertThat(reader.offsets().nextOffset(0)).isEqualTo(events);
    }
  }

  @Test
  void beside_an_owner_with_a_damaged_file_a_command_folds_anew_and_says_so() throws Exception {
    fill();
    try (ReadModelFile own = ReadModelFile.own(folder)) {
      Damage.overwritePages(folder.readModel());
      try (ReadModelFile other = ReadModelFile.ownOrCopy(folder);
          ReadModelReader reader = other.model().reader()) {
        assertThat(other.notice()).startsWith("readmodel.db is damaged: ");
        assertThat(reader.eventCount()).isZero();
      }
      assertThat(own.model().file()).exists();
    }
    assertThat(setAside()).as("the owner's to set aside").isEmpty();
  }

  private void fill() {
    try (Projector projector = ReadModel.open(folder.readModel()).projector()) {
      apply(projector, 0, EVENTS);
    }
  }

  private static void apply(Projector projector, int from, int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      entries.add(SampleEvents.entry(SampleEvents.posting(i % 50, i, i * 10L, 0, i)));
    }
    projector.apply(entries, new LogEnd(Map.of(0, (long) from + count)));
  }

  private static void checkpoint(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private Path wal() {
    return folder.root().resolve("readmodel.db-wal");
  }

  /** Whoever opens it finds an empty read model, and a sentence; the one after that nothing. */
  private void assertSetAside() throws Exception {
    try (ReadModelFile file = ReadModelFile.own(folder);
        ReadModelReader reader = file.model().reader()) {
      assertThat(reader.eventCount()).isZero();
      assertThat(file.notice())
          .startsWith("readmodel.db was damaged: it is kept as readmodel.db.damaged-")
          .endsWith(", and the ledger is folded anew from the log.");
    }
    try (ReadModelFile file = ReadModelFile.own(folder)) {
      assertThat(file.notice()).isEmpty();
    }
    assertThat(setAside()).isNotEmpty();
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(folder.root())) {
      return files.filter(f -> f.getFileName().toString().contains(".damaged-")).toList();
    }
  }
}
