package dev.daybook.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.desk.CommandLife.Stage;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.LogPosition;
import dev.daybook.sqlite.FileFault;
import dev.daybook.sqlite.Sqlite;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskFileTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  private Path path() {
    return folder.resolve("desk.db");
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = Sqlite.writing(path())) {
      Sqlite.execute(connection, statement);
    }
  }

  @Test
  void a_command_of_any_kind_comes_back_the_very_same() {
    List<SentCommand> sent = new ArrayList<>();
    for (Command command : SentCommands.ofEveryKind()) {
      sent.addFirst(
          new SentCommand(command, NOON.plusMillis(sent.size()), "says so", CommandLife.SENT));
    }
    assertThat(sent.stream().map(s -> s.command().getClass()).distinct())
        .hasSize(Command.class.getPermittedSubclasses().length);
    try (DeskFile file = DeskFile.open(path())) {
      file.put(sent, null);
    }
    try (DeskFile file = DeskFile.open(path())) {
      assertThat(file.newest(100)).isEqualTo(sent);
    }
  }

  @Test
  void every_stage_comes_back_with_its_times_its_place_and_its_sentence() {
    List<SentCommand> sent = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      CommandLife life =
          new CommandLife(
              stage,
              OptionalLong.of(0),
              OptionalLong.empty(),
              OptionalLong.of(Long.MAX_VALUE),
              new LogPosition(3, Long.MAX_VALUE),
              "why");
      sent.add(SentCommands.deposit("c" + (9 - sent.size()), NOON.toString()).with(life));
    }
    try (DeskFile file = DeskFile.open(path())) {
      file.put(sent, null);
      assertThat(file.newest(100)).isEqualTo(sent);
    }
  }

  @Test
  void a_command_kept_again_takes_its_own_place_and_the_newest_come_first() {
    try (DeskFile file = DeskFile.open(path())) {
      file.put(
          IntStream.range(0, 20)
              .mapToObj(i -> SentCommands.deposit("c" + i, NOON.plusSeconds(i).toString()))
              .toList(),
          null);
      SentCommand known = SentCommands.deposit("c18", NOON.plusSeconds(18).toString());
      SentCommand failed = known.with(CommandLife.unmeasured(Stage.FAILED, null, "No."));
      file.put(List.of(failed), null);

      List<SentCommand> newest = file.newest(3);
      assertThat(newest).extracting(s -> s.id().value()).containsExactly("c19", "c18", "c17");
      assertThat(newest.get(1)).isEqualTo(failed);
      assertThat(file.newest(100)).hasSize(20);
    }
  }

  @Test
  void a_draft_takes_the_place_of_the_one_before() {
    try (DeskFile file = DeskFile.open(path())) {
      assertThat(file.draft()).isEmpty();
      file.put(List.of(), Map.of("amount", "12,3", "memo", "a\nb"));
      file.put(List.of(), null);
      assertThat(file.draft()).isEqualTo(Map.of("amount", "12,3", "memo", "a\nb"));
      file.put(List.of(), Map.of("account", "7"));
    }
    try (DeskFile file = DeskFile.open(path())) {
      assertThat(file.draft()).isEqualTo(Map.of("account", "7"));
    }
  }

  @Test
  void stated_balances_are_listed_by_line_and_the_same_file_again_takes_their_place()
      throws SQLException {
    try (DeskFile file = DeskFile.open(path())) {
      file.assertBalances(IntStream.rangeClosed(1, 600).mapToObj(l -> stated(l, "10")).toList());
      file.assertBalances(List.of(stated(2, "9.9999")));
      assertThat(file.assertedBalances(1_000)).hasSize(600).contains(stated(2, "9.9999"));
      assertThat(file.assertedBalances(2)).containsExactly(stated(1, "10"), stated(2, "9.9999"));
    }
    try (Connection connection = Sqlite.reading(path())) {
      assertThat(
              Sqlite.queryLong(
                  connection,
                  "SELECT count(*) FROM stated_balance WHERE difference = '-0.0001' AND line = 2"))
          .isEqualTo(1);
    }
  }

  private static StatedBalance stated(long line, String ledger) {
    return new StatedBalance(
        new AccountId(7),
        NOON.plusSeconds(line),
        Amount.of(ledger).minus(line == 2 ? Amount.of("0.0001") : Amount.ZERO),
        Amount.of(ledger),
        "march.csv",
        line,
        NOON);
  }

  @Test
  void people_read_decimals_and_iso_times() throws SQLException {
    try (DeskFile file = DeskFile.open(path())) {
      file.put(List.of(SentCommands.deposit("c1", "2026-03-01T12:00:00.5Z")), null);
    }
    try (Connection connection = Sqlite.reading(path())) {
      assertThat(
              Sqlite.queryLong(
                  connection,
                  """
                  SELECT count(*) FROM command_life
                  WHERE amount = '1.0000' AND issued = '2026-03-01T12:00:00.500Z'
                    AND effective = '2026-02-01T12:00:00.123Z' AND received IS NULL
                  """))
          .isEqualTo(1);
    }
  }

  @Test
  void a_file_of_a_newer_program_is_refused_with_a_sentence_and_not_touched() throws Exception {
    DeskFile.open(path()).close();
    sql("PRAGMA user_version = 99");
    assertThatThrownBy(() -> DeskFile.open(path()))
        .isInstanceOfSatisfying(
            DeskException.class, e -> assertThat(e.fault()).isEqualTo(FileFault.NEWER))
        .hasMessage(
            "A newer Daybook wrote desk.db (version 99, this program knows %d): update Daybook."
                .formatted(DeskFile.MIGRATIONS.version()));
  }

  @Test
  void damage_anywhere_in_the_file_is_noticed_when_it_is_opened() throws IOException {
    try (DeskFile file = DeskFile.open(path())) {
      file.put(
          IntStream.range(0, 100)
              .mapToObj(i -> SentCommands.deposit("c" + i, NOON.plusSeconds(i).toString()))
              .toList(),
          null);
    }
    long size = Files.size(path());
    byte[] garbage = new byte[4096 * 3];
    new Random(11).nextBytes(garbage);
    try (RandomAccessFile raw = new RandomAccessFile(path().toFile(), "rw")) {
      raw.seek(size / 2 / 4096 * 4096);
      raw.write(garbage);
    }
    assertThatThrownBy(() -> DeskFile.open(path()))
        .isInstanceOfSatisfying(
            DeskException.class, e -> assertThat(e.fault()).isEqualTo(FileFault.DAMAGED));
  }

  @Test
  void a_row_that_makes_no_command_is_damage() throws SQLException {
    try (DeskFile file = DeskFile.open(path())) {
      file.put(List.of(SentCommands.deposit("c1", NOON.toString())), null);
      sql("UPDATE command SET currency = NULL");
      assertThatThrownBy(() -> file.newest(1))
          .isInstanceOfSatisfying(
              DeskException.class, e -> assertThat(e.fault()).isEqualTo(FileFault.DAMAGED))
          .hasMessageContaining("A column of a DEPOSIT is empty");
    }
  }

  @Test
  void a_full_disk_is_said_and_changes_nothing() throws SQLException {
    try (DeskFile made = DeskFile.open(path())) {
      made.put(List.of(), Map.of("memo", "kept"));
    }
    Connection connection = Sqlite.writing(path());
    Sqlite.execute(
        connection,
        "PRAGMA max_page_count = " + (Sqlite.queryLong(connection, "PRAGMA page_count") + 1));
    try (DeskFile file = new DeskFile(connection)) {
      List<SentCommand> many =
          IntStream.range(0, 50)
              .mapToObj(i -> SentCommands.deposit("c" + i, NOON.toString()))
              .toList();
      assertThatThrownBy(() -> file.put(many, Map.of()))
          .isInstanceOfSatisfying(
              DeskException.class, e -> assertThat(e.fault()).isEqualTo(FileFault.DISK_FULL))
          .hasMessage("The disk is full: free some space.");
      assertThat(file.newest(100)).isEmpty();
      assertThat(file.draft()).isEqualTo(Map.of("memo", "kept"));
    }
  }
}
