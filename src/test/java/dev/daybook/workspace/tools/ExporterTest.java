package dev.daybook.workspace.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.readmodel.ReadModelReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that is not written to its end. */
class ExporterTest {
  private static final int ROWS_BEFORE = 100_000;

  private final Exporter exporter = new Exporter("exporter-test");
  private final List<String> ended = new CopyOnWriteArrayList<>();
  private final CountDownLatch underWay = new CountDownLatch(1);

  @TempDir Path folder;

  @AfterEach
  void close() {
    exporter.close();
  }

  private void export(Path file, WholeFile.Content content) {
    exporter.export(
        file, content, (rows, trouble) -> ended.add(trouble.isEmpty() ? rows + " rows" : trouble));
  }

  /** More than fits any buffer, and then more without an end. */
  private long endless(Writer out) throws IOException {
    for (long rows = 0; ; rows++) {
      out.write("a row of a file that never ends\r\n");
      if (rows == ROWS_BEFORE) {
        underWay.countDown();
      }
    }
  }

  private long three(Writer out) throws IOException {
    out.write("1\r\n2\r\n3\r\n");
    return 3;
  }

  private void awaitEnded(String... sentences) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(ended).containsExactly(sentences));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void a_file_that_is_written_takes_the_place_of_one_that_was_there() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "an older one");
    export(file, this::three);
    awaitEnded("3 rows");
    assertThat(file).hasContent("1\r\n2\r\n3\r\n");
    assertThat(files()).containsExactly("rows.csv");
  }

  @Test
  @Timeout(10)
  void a_close_during_an_export_leaves_no_half_file_and_does_not_wait_for_its_end()
      throws Exception {
    export(folder.resolve("endless.csv"), this::endless);
    export(folder.resolve("waits.csv"), this::three);
    underWay.await();
    assertThat(files()).singleElement().asString().startsWith(".endless.csv").endsWith(".part");
    exporter.close();
    assertThat(files()).isEmpty();
    String cancelled = "The export was cancelled: there is no file.";
    assertThat(ended).containsExactly(cancelled, cancelled);
  }

  @Test
  @Timeout(10)
  void what_is_cancelled_leaves_the_older_file_as_it_was() throws Exception {
    Path file = Files.writeString(folder.resolve("rows.csv"), "an older one");
    export(file, this::endless);
    underWay.await();
    exporter.cancel();
    awaitEnded("The export was cancelled: there is no file.");
    assertThat(file).hasContent("an older one");
    assertThat(files()).containsExactly("rows.csv");
  }

  @Test
  void one_that_is_cancelled_at_its_last_row_does_not_appear() throws IOException {
    export(
        folder.resolve("late.csv"),
        out -> {
          long rows = three(out);
          exporter.cancel();
          return rows;
        });
    awaitEnded("The export was cancelled: there is no file.");
    assertThat(files()).isEmpty();
  }

  @Test
  void what_is_asked_after_a_cancel_is_written() throws Exception {
    export(folder.resolve("endless.csv"), this::endless);
    underWay.await();
    exporter.cancel();
    export(folder.resolve("after.csv"), this::three);
    awaitEnded("The export was cancelled: there is no file.", "3 rows");
    assertThat(files()).containsExactly("after.csv");
  }

  @Test
  void what_goes_wrong_is_a_sentence_and_the_next_export_goes_well() throws IOException {
    export(folder.resolve("none").resolve("rows.csv"), this::three);
    export(
        folder.resolve("rows.csv"),
        out -> {
          three(out);
          try (ReadModelReader reader = ReadModelReader.open(folder.resolve("none.db"))) {
            return reader.quarantined().impact().records();
          }
        });
    export(
        folder.resolve("rows.csv"),
        out -> {
          three(out);
          throw new IllegalStateException("It is meant to fail.");
        });
    export(folder.resolve("rows.csv"), this::three);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ended.size() == 4);
    assertThat(ended.getFirst()).contains("rows.csv cannot be written: ");
    assertThat(ended.subList(1, 4))
        .containsExactly(
            "The read model failed: SQLITE_CANTOPEN.",
            "Something went wrong; the log file has the details.",
            "3 rows");
    assertThat(files()).containsExactly("rows.csv");
  }

  @Test
  void nothing_comes_of_what_is_asked_after_closing() throws IOException {
    exporter.close();
    export(folder.resolve("rows.csv"), this::three);
    assertThat(files()).isEmpty();
    assertThat(ended).isEmpty();
  }
}
