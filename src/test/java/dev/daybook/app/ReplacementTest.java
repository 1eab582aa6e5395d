package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A read model folded anew takes the old one's place. */
class ReplacementTest {
  private static final LogEnd OLD = new LogEnd(Map.of(0, 10L));
  private static final LogEnd ANEW = new LogEnd(Map.of(0, 20L));

  @TempDir Path temporary;
  private DataFolder folder = new DataFolder(Path.of("."));

  @BeforeEach
  void fold() throws IOException {
    folder = new DataFolder(temporary.resolve("data")).create();
    write(folder.readModel(), OLD);
    write(folder.rebuild(), ANEW);
  }

  private static void write(Path file, LogEnd end) {
    try (Projector projector = ReadModel.open(file).projector()) {
      projector.apply(List.of(), end);
    }
  }

  private static LogEnd end(Path file) {
    try (ReadModelReader reader = ReadModelReader.open(file)) {
      return reader.offsets();
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder.root())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_new_file_is_there_whole_and_nothing_else() throws IOException {
    assertThat(Replacement.make(folder, false)).isEmpty();
    assertThat(files()).containsExactly("readmodel.db");
    assertThat(end(folder.readModel())).isEqualTo(ANEW);
  }

  @Test
  void the_old_file_is_kept_whole_when_asked() throws IOException {
    Path kept = Replacement.make(folder, true).orElseThrow();
    assertThat(kept.getFileName().toString()).startsWith("readmodel.db.before-");
    assertThat(end(kept)).isEqualTo(OLD);
    assertThat(end(folder.readModel())).isEqualTo(ANEW);
    Leftovers.delete(folder);
    assertThat(kept).exists();
  }

  @Test
  void while_somebody_reads_the_old_file_it_stays_and_loses_nothing() throws Exception {
    try (var reading = DriverManager.getConnection("jdbc:sqlite:" + folder.readModel());
        var statement = reading.createStatement()) {
      statement.execute("BEGIN");
      statement.executeQuery("SELECT count(*) FROM event").close();
      write(folder.readModel(), new LogEnd(Map.of(0, 11L)));
      assertThatThrownBy(() -> Replacement.make(folder, true))
          .isInstanceOf(ReadModelException.class)
          .hasMessageContaining("Another program is reading");
    }
    assertThat(end(folder.readModel())).isEqualTo(new LogEnd(Map.of(0, 11L)));
    assertThat(files()).noneMatch(name -> name.contains("before"));
  }

  @Test
  void what_a_killed_rebuild_left_is_deleted_at_the_next_start_and_nothing_else() throws Exception {
    Files.createLink(folder.before(1), folder.readModel()); // killed just before the exchange
    Files.createFile(folder.root().resolve("readmodel.db.rebuild-wal"));
    Files.createFile(folder.verification());
    Files.createFile(folder.root().resolve("readmodel.db.verify-999999999-wal"));
    Files.createFile(folder.before(2));
    ReadModelFile.own(folder).close();
    assertThat(files())
        .containsExactly(
            "desk.lock",
            "readmodel.db",
            folder.before(2).getFileName().toString(),
            folder.verification().getFileName().toString());
    assertThat(end(folder.readModel())).isEqualTo(OLD);
  }
}
