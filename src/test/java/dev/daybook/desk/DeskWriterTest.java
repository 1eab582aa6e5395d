package dev.daybook.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.desk.CommandLife.Stage;
import dev.daybook.sqlite.Sqlite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskWriterTest {
  private static final String NOON = "2026-03-01T12:00:00Z";

  @TempDir Path folder;

  private Path path() {
    return folder.resolve("desk.db");
  }

  private DeskWriter writer() {
    return new DeskWriter(DeskFile.open(path()));
  }

  private static SentCommand at(Stage stage) {
    return SentCommands.deposit("c1", NOON).with(CommandLife.unmeasured(stage, null, null));
  }

  @Test
  void what_is_kept_reaches_the_file_by_itself() {
    try (DeskWriter writer = writer()) {
      writer.keep(at(Stage.SENT));
      writer.keepDraft(Map.of("memo", "half a sen"));
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> writer.file().newest(1), List.of(at(Stage.SENT))::equals);
      assertThat(writer.file().draft()).isEqualTo(Map.of("memo", "half a sen"));
    }
  }

  @Test
  void closing_writes_what_is_left_and_the_newest_state_wins() {
    try (DeskWriter writer = writer()) {
      writer.keep(at(Stage.SENT));
      writer.keep(at(Stage.ACKNOWLEDGED));
      writer.keep(at(Stage.VISIBLE));
      writer.keepDraft(Map.of("memo", "a"));
      writer.keepDraft(Map.of("memo", "b"));
      assertThat(writer.draft()).isEqualTo(Map.of("memo", "b"));
    }
    try (DeskWriter again = writer()) {
      assertThat(again.restored()).containsExactly(at(Stage.VISIBLE));
      assertThat(again.draft()).isEqualTo(Map.of("memo", "b"));
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_said_once_and_nothing_of_it_is_lost_when_it_can_again()
      throws SQLException {
    List<String> said = new CopyOnWriteArrayList<>();
    try (DeskWriter writer = writer();
        Connection other = Sqlite.writing(path())) {
      writer.onTrouble(said::add);
      Sqlite.execute(other, "ALTER TABLE command RENAME TO away");
      writer.keep(at(Stage.SENT));
      writer.keepDraft(Map.of("memo", "kept"));
      writer.flush();
      writer.keep(at(Stage.FAILED));
      writer.flush();
      assertThat(said)
          .singleElement()
          .asString()
          .isEqualTo(
              "desk.db cannot be used (SQLITE_ERROR). Commands are sent, but what became of them"
                  + " is not kept until then.");

      Sqlite.execute(other, "ALTER TABLE away RENAME TO command");
      writer.flush();
      assertThat(writer.file().newest(10)).containsExactly(at(Stage.FAILED));
      assertThat(writer.file().draft()).isEqualTo(Map.of("memo", "kept"));

      Sqlite.execute(other, "ALTER TABLE command RENAME TO away");
      writer.keep(at(Stage.VISIBLE));
      writer.flush();
      assertThat(said).hasSize(2);
      Sqlite.execute(other, "ALTER TABLE away RENAME TO command");
    }
  }

  @Test
  void what_was_flushed_outlives_a_process_that_is_killed() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Doomed.class.getName(),
                path().toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .failFast(() -> !process.isAlive())
          .until(() -> Files.readString(out).contains("sending"));
    } finally {
      process.destroyForcibly().waitFor(); // kill -9
    }
    try (DeskWriter writer = writer()) {
      assertThat(writer.restored()).containsExactly(at(Stage.SENT));
    }
  }

  /** Keeps a command as the window does before it is sent, and is never done with sending. */
  static final class Doomed {
    private Doomed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      DeskWriter writer = new DeskWriter(DeskFile.open(Path.of(args[0])));
      writer.keep(at(Stage.SENT));
      writer.flush();
      System.out.write("sending\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      System.out.flush();
      Thread.sleep(Duration.ofMinutes(2));
    }
  }
}
