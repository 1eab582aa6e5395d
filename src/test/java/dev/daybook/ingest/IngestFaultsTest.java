package dev.daybook.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does to the loop: a disk that is full, a clock that jumps. */
class IngestFaultsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int PAGES = 400;

  @TempDir private Path folder;
  private ScriptedLog log = new ScriptedLog(1_000);

  @Test
  void a_full_disk_is_said_in_a_sentence_and_with_room_it_goes_on_where_it_was()
      throws InterruptedException, SQLException {
    Path file = folder.resolve("book.db");
    // The driver takes a setting in the name: SQLite then behaves as on a disk of so many pages.
    ReadModel model = ReadModel.open(Path.of(file + "?max_page_count=" + PAGES));
    try (Connection console = DriverManager.getConnection("jdbc:sqlite:" + file);
        IngestLoop loop = loop(model, InstantSource.system())) {
      fillDisk(console);
      loop.start();
      LogEnd first = log.append(postings(0, 3_000));
      await().atMost(LONG).until(() -> loop.status() instanceof IngestStatus.Waiting);
      assertThat(((IngestStatus.Waiting) loop.status()).sentence())
          .isEqualTo("The disk is full: free some space.");
      assertThat(loop.latest().end()).isEqualTo(LogEnd.START);
      assertThat(rows(console, "SELECT count(*) FROM event")).containsExactly("0");
      LogEnd end = log.append(postings(4_000, 10));

      try (var statement = console.createStatement()) {
        statement.execute("DROP TABLE filler");
      }
      loop.awaitFold(first, LONG);
      Fold fold = loop.awaitFold(end, LONG);
      assertThat(fold.events()).isEqualTo(3_010);
      assertThat(fold.duplicates()).isZero();
      assertThat(rows(console, "SELECT count(*) FROM event")).containsExactly("3010");
      await().atMost(LONG).until(() -> loop.status() instanceof IngestStatus.Live);
    }
  }

  private static void fillDisk(Connection console) throws SQLException {
    try (var statement = console.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 5000");
      statement.execute("CREATE TABLE filler (bytes BLOB)");
      while (Integer.parseInt(rows(console, "PRAGMA page_count").getFirst()) < PAGES - 2) {
        statement.execute("INSERT INTO filler VALUES (zeroblob(4000))");
      }
    }
  }

  @Test
  void nothing_of_the_fold_depends_on_the_clock() throws InterruptedException, SQLException {
    Random random = new Random(11);
    List<String> jumping =
        foldedWith(
            "jumping.db", () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000)));
    log = new ScriptedLog(1_000);
    List<String> standing = foldedWith("standing.db", () -> Instant.EPOCH);
    assertThat(jumping).hasSizeGreaterThan(1_000).isEqualTo(standing);
  }

  /** Every row, after the log was away and back some times. */
  private List<String> foldedWith(String name, InstantSource clock)
      throws InterruptedException, SQLException {
    Path file = folder.resolve(name);
    try (IngestLoop loop = loop(ReadModel.open(file), clock)) {
      loop.start();
      for (int i = 0; i < 4; i++) {
        log.away(true);
        await().atMost(LONG).until(() -> loop.status() instanceof IngestStatus.Waiting);
        LogEnd end = log.append(postings(i * 1_000, 400));
        log.away(false);
        loop.awaitFold(end, LONG);
      }
    }
    try (Connection console = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      List<String> rows = new ArrayList<>();
      for (String table : List.of("event", "account", "duplicate", "quarantine", "log_offset")) {
        rows.addAll(rows(console, "SELECT * FROM " + table + " ORDER BY 1, 2"));
      }
      return rows;
    }
  }

  private IngestLoop loop(ReadModel model, InstantSource clock) {
    return new IngestLoop(log, model, clock, _ -> {}, _ -> {});
  }

  private static List<LogEntry> postings(int from, int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      entries.add(SampleEvents.entry(SampleEvents.posting(i % 20, i, i * 10L, 0, i)));
    }
    return entries;
  }

  private static List<String> rows(Connection console, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = console.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.append(column == 1 ? "" : "|").append(rows.getString(column));
        }
        found.add(row.toString());
      }
    }
    return found;
  }
}
