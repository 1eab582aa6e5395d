package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.desk.DeskException;
import dev.daybook.desk.DeskWriter;
import dev.daybook.desk.SentCommand;
import dev.daybook.desk.SentCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDeskTest {
  private static final SentCommand ONE = SentCommands.deposit("c1", "2026-03-01T12:00:00Z");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("desk.db");
  }

  private static void keep(KeptDesk desk) {
    try (DeskWriter writer = desk.writer()) {
      writer.keep(ONE);
    }
  }

  private List<SentCommand> kept(KeptDesk desk) {
    try (DeskWriter writer = desk.writer()) {
      return writer.restored();
    }
  }

  @Test
  void what_was_done_is_there_at_the_next_start() {
    KeptDesk first = KeptDesk.open(file());
    assertThat(first.notice()).isEmpty();
    keep(first);
    assertThat(kept(KeptDesk.open(file()))).containsExactly(ONE);
  }

  @Test
  void a_damaged_file_is_set_aside_whole_and_said_and_a_new_one_begun() throws Exception {
    byte[] garbage = new byte[40_000];
    new Random(7).nextBytes(garbage);
    Files.write(file(), garbage);

    KeptDesk desk = KeptDesk.open(file());
    assertThat(desk.notice())
        .startsWith("desk.db was damaged: it is kept as desk.db.damaged-")
        .endsWith("the list of commands begins anew.");
    keep(desk);

    assertThat(kept(KeptDesk.open(file()))).containsExactly(ONE);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("desk.db.damaged-")))
          .singleElement()
          .satisfies(f -> assertThat(Files.readAllBytes(f)).isEqualTo(garbage));
    }
  }

  @Test
  void a_file_that_cannot_be_had_is_done_without_and_that_is_said() throws Exception {
    Files.createDirectory(file());
    KeptDesk desk = KeptDesk.open(file());
    assertThat(desk.notice())
        .startsWith("desk.db cannot be used")
        .endsWith("What you do is not kept for the next start.");
    keep(desk);
    assertThat(file()).isDirectory();
  }

  @Test
  void a_newer_file_is_refused() throws Exception {
    keep(KeptDesk.open(file()));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> KeptDesk.open(file()))
        .isInstanceOf(DeskException.class)
        .hasMessageContaining("update Daybook");
  }
}
