package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the programs of earlier versions wrote, all with {@link #book()} in them. */
class OlderFilesTest {
  private static final LogEnd END = new LogEnd(Map.of(0, 505L, 1, 504L));

  @TempDir private Path folder;

  private static List<LogEntry> book() {
    List<LogEntry> entries = new ArrayList<>();
    entries.add(SampleEvents.entry(SampleEvents.opened(1, "cash", 0, 0)));
    entries.add(SampleEvents.entry(SampleEvents.opened(2, "rent", 1, 0)));
    for (int i = 1; i <= 300; i++) {
      long amount = i * 1234L * (i % 3 == 0 ? -1 : 1);
      long effective = 1_700_000_000_000L + (i * 7919L) % 100_000;
      entries.add(SampleEvents.entry(SampleEvents.posting(i % 7, amount, effective, i % 2, i)));
    }
    entries.add(SampleEvents.entry(SampleEvents.full(1, "c-1", 0, 400)));
    RecordedEvent first = SampleEvents.posting(5, 77, 1_700_000_000_000L, 1, 500);
    entries.add(SampleEvents.entry(first));
    entries.add(SampleEvents.entry(SampleEvents.again(first, 0, 501)));
    entries.add(SampleEvents.entry(SampleEvents.opened(1, "twice", 0, 502)));
    entries.add(SampleEvents.undecodable(1, 503));
    return entries;
  }

  private Path file(int version) throws IOException {
    Path file = folder.resolve("version-" + version + ".db");
    OlderFiles.copy(version, file);
    return file;
  }

  private static long query(Path file, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<TimelineRow> loaded(ReadModel model) {
    List<TimelineRow> rows = new ArrayList<>();
    try (ReadModelReader reader = model.reader()) {
      reader.forEachEvent(
          (account, amount, effective, partition, offset) ->
              rows.add(
                  TimelineRow.of(
                      SampleEvents.posting(account, amount, effective, partition, offset))));
    }
    return rows;
  }

  @ParameterizedTest(name = "version {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void a_file_of_an_earlier_version_says_the_same_as_one_of_today(int version) throws Exception {
    Path file = file(version);
    assertThat(query(file, "PRAGMA user_version")).isEqualTo(version);
    ReadModel old = ReadModel.open(file);
    ReadModel today = ReadModel.open(folder.resolve("today.db"));
    try (Projector projector = today.projector()) {
      projector.apply(book(), END);
    }
    assertThat(query(file, "PRAGMA user_version")).isEqualTo(Schema.MIGRATIONS.version());
    try (Projector projector = old.projector();
        Projector fresh = today.projector()) {
      assertThat(projector.next()).isEqualTo(END);
      assertThat(projector.eventCount()).isEqualTo(fresh.eventCount()).isEqualTo(304);
      assertThat(projector.duplicateCount()).isEqualTo(1);
      assertThat(projector.quarantineCount()).isEqualTo(2);
      assertThat(projector.accounts().all().toList())
          .containsExactlyInAnyOrderElementsOf(fresh.accounts().all().toList());
    }
    assertThat(loaded(old)).isEqualTo(loaded(today));
    Digest digest = ReadModel.digest(file, () -> {});
    Digest anew = ReadModel.digest(today.file(), () -> {});
    assertThat(digest.accounts()).isEqualTo(anew.accounts());
    if (version > 2) { // from then on duplicates have their bytes
      assertThat(digest).isEqualTo(anew);
    }
    try (ReadModelReader reader = old.reader();
        ReadModelReader fresh = today.reader()) {
      var position = reader.position(new CommandId("c-1"));
      assertThat(position).isPresent().isEqualTo(fresh.position(new CommandId("c-1")));
      assertThat(reader.events(List.of(position.orElseThrow())))
          .isEqualTo(fresh.events(List.of(position.orElseThrow())));
      assertThat(reader.quarantine(9, 0))
          .extracting(QuarantinedRecord::position)
          .isEqualTo(fresh.quarantine(9, 0).stream().map(QuarantinedRecord::position).toList());
    }
    assertThat(
            query(
                file, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"))
        .isZero();
  }

  @ParameterizedTest(name = "version {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void a_file_of_an_earlier_version_goes_on_where_it_stopped(int version) throws Exception {
    ReadModel old = ReadModel.open(file(version));
    try (Projector projector = old.projector()) {
      List<LogEntry> more = new ArrayList<>(book());
      more.add(SampleEvents.entry(SampleEvents.opened(9, "new", 1, 600)));
      assertThat(projector.apply(more, END).applied()).hasSize(1);
      assertThat(projector.accounts().get(new AccountId(9)).orElseThrow().name()).isEqualTo("new");
    }
  }

  @Test
  void a_file_of_a_later_version_is_left_alone_with_a_sentence() throws Exception {
    Path file = file(2);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> ReadModel.open(file))
        .isInstanceOf(ReadModelException.class)
        .hasMessage(
            "A newer Daybook wrote this read model (version 99, this program knows 5): update"
                + " Daybook.");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
