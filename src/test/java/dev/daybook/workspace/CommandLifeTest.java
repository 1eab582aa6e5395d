package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.desk.CommandLife;
import dev.daybook.desk.DeskFile;
import dev.daybook.desk.SentCommand;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.sqlite.Sqlite;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.CommandRow.Stage;
import dev.daybook.workspace.intent.Intent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that outlive the window, are looked up, and are sent again. */
class CommandLifeTest {
  @TempDir Path folder;

  @Test
  void commands_are_there_after_a_restart_newest_first_with_their_steps() {
    List<CommandRow> before;
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
      ledger.withdraw(7, "11", "2026-01-03T00:00:00Z");
      before = ledger.newest().commands();
    }
    assertThat(before)
        .extracting(CommandRow::stage)
        .containsExactly(Stage.REFUSED, Stage.VISIBLE, Stage.VISIBLE);
    try (OpenLedger ledger = new OpenLedger(folder)) {
      List<CommandRow> after = ledger.await(s -> !s.commands().isEmpty()).commands();
      assertThat(after)
          .usingRecursiveComparison()
          .withEqualsForType(
              (a, b) -> a.toEpochMilli() == b.toEpochMilli(), Instant.class) // as the file has it
          .isEqualTo(before);
    }
  }

  @Test
  void a_command_is_in_the_file_before_it_is_decided() {
    List<SentCommand> seen = new CopyOnWriteArrayList<>();
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.onDecision =
          () -> {
            try (DeskFile file = DeskFile.open(folder.resolve("desk.db"))) {
              seen.addAll(file.newest(1));
            }
          };
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      assertThat(seen)
          .singleElement()
          .satisfies(s -> assertThat(s.id()).isEqualTo(newestRow(ledger.newest()).id()))
          .satisfies(s -> assertThat(s.life()).isEqualTo(CommandLife.SENT));
    }
  }

  @Test
  void a_failed_command_is_sent_again_with_the_same_id_and_effective_time() {
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.log.setAvailable(false);
      ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
      CommandRow failed = newestRow(ledger.newest());
      assertThat(failed.stage()).isEqualTo(Stage.FAILED);

      // Not while the store does not answer.
      Snapshot down =
          ledger.await(
              s -> retry(newestRow(s)).obstacle() != null && s.connection().notice().isEmpty());
      assertThat(retry(newestRow(down)).obstacle()).contains("does not answer");
      ledger.workspace.accept(new Intent.Retry(failed.id()));
      Snapshot told = ledger.await(s -> !s.connection().notice().isEmpty());
      assertThat(newestRow(told).stage()).isEqualTo(Stage.FAILED);

      ledger.log.setAvailable(true);
      ledger.await(s -> retry(newestRow(s)).obstacle() == null);
      ledger.workspace.accept(new Intent.Retry(failed.id()));
      CommandRow done = newestRow(ledger.await(s -> newestIs(s, Stage.VISIBLE)));
      assertThat(done.id()).isEqualTo(failed.id());
      assertThat(done.issued()).isEqualTo(failed.issued());
      assertThat(done.sentence()).isNull();
      assertThat(done.retry()).isNull();
      assertThat(done.visibleMicros()).isPresent();
      var event = ledger.newest().events().rows().getFirst();
      assertThat(event.effective()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
      assertThat(ledger.newest().events().total()).isEqualTo(2);
    }
  }

  @Test
  void nothing_is_sent_again_from_history() {
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.log.setAvailable(false);
      ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
      ledger.log.setAvailable(true);
      ledger.await(s -> retry(newestRow(s)).obstacle() == null);
      ledger.workspace.accept(new Intent.MoveCursor(Instant.parse("2026-01-01T12:00:00Z")));
      Snapshot history = ledger.await(s -> !s.cursor().live());
      assertThat(retry(newestRow(history)).obstacle()).contains("go back to live");
      ledger.workspace.accept(new Intent.Retry(newestRow(history).id()));
      Snapshot told = ledger.await(s -> !s.connection().notice().isEmpty());
      assertThat(newestRow(told).stage()).isEqualTo(Stage.FAILED);
    }
  }

  @Test
  void a_command_cut_off_before_it_reached_the_log_is_unknown_and_sent_only_when_told_to() {
    SentCommand cutOff = cutOffDeposit();
    try (OpenLedger ledger = new OpenLedger(folder)) {
      Snapshot shown = ledger.await(s -> newestIs(s, Stage.UNKNOWN));
      assertThat(newestRow(shown).sentence()).startsWith("Daybook ended before the answer came.");
      assertThat(shown.events().total()).isZero();

      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.workspace.accept(new Intent.Retry(cutOff.id()));
      Snapshot done = ledger.await(s -> is(s, cutOff.id(), Stage.VISIBLE));
      assertThat(done.events().total()).isEqualTo(2);
      // It keeps its place: newest first is by the time it was first sent.
      assertThat(done.commands().getLast().id()).isEqualTo(cutOff.id());
    }
  }

  @Test
  void a_command_cut_off_after_it_reached_the_log_is_found_there() {
    SentCommand cutOff;
    LogPosition position;
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
      position = Objects.requireNonNull(newestRow(ledger.newest()).position());
    }
    // As a kill between the commit and its answer leaves it.
    try (DeskFile file = DeskFile.open(folder.resolve("desk.db"))) {
      cutOff = file.newest(1).getFirst().with(CommandLife.SENT);
      file.put(List.of(cutOff), null);
    }
    try (OpenLedger ledger = new OpenLedger(folder)) {
      CommandRow found = row(ledger.await(s -> is(s, cutOff.id(), Stage.VISIBLE)), cutOff.id());
      assertThat(found.stage()).isEqualTo(Stage.VISIBLE);
      assertThat(found.position()).isEqualTo(position);
      assertThat(found.visibleMicros()).isEmpty();
      assertThat(found.retry()).isNull();
    }
    try (DeskFile file = DeskFile.open(folder.resolve("desk.db"))) {
      assertThat(file.newest(1).getFirst().life().stage()).isEqualTo(CommandLife.Stage.VISIBLE);
    }
  }

  @Test
  void a_command_of_unknown_outcome_that_turns_up_in_the_log_is_recorded() {
    SentCommand unknown = cutOffDeposit();
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.await(s -> newestIs(s, Stage.UNKNOWN));
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      // Its transaction was still on its way, or a colleague was handed it.
      ledger.elsewhere(unknown.command());
      CommandRow found = row(ledger.await(s -> is(s, unknown.id(), Stage.VISIBLE)), unknown.id());
      assertThat(found.position()).isNotNull();
      assertThat(found.retry()).isNull();
    }
  }

  @Test
  void a_retry_of_one_recorded_all_the_same_adds_nothing() {
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.log.setAvailable(false);
      ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
      CommandId id = newestRow(ledger.newest()).id();
      ledger.log.setAvailable(true);
      ledger.await(s -> retry(newestRow(s)).obstacle() == null);
      ledger.elsewhere(kept(id).command());
      ledger.await(s -> s.events().total() == 2);

      ledger.workspace.accept(new Intent.Retry(id));
      CommandRow known = newestRow(ledger.await(s -> newestIs(s, Stage.ALREADY_RECORDED)));
      assertThat(known.sentence())
          .isEqualTo("Already recorded at " + known.position() + ": nothing was added.");
      assertThat(ledger.newest().events().total()).isEqualTo(2);
    }
  }

  @Test
  void commands_are_sent_although_the_file_cannot_be_written_and_that_is_said()
      throws SQLException {
    try (OpenLedger ledger = new OpenLedger(folder);
        Connection other = Sqlite.writing(folder.resolve("desk.db"))) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      Sqlite.execute(other, "ALTER TABLE command RENAME TO away");
      ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
      assertThat(newestRow(ledger.newest()).stage()).isEqualTo(Stage.VISIBLE);
      ledger.await(s -> s.connection().notice().contains("Commands are sent, but"));
      Sqlite.execute(other, "ALTER TABLE away RENAME TO command");
    }
    try (OpenLedger ledger = new OpenLedger(folder)) {
      CommandRow caughtUp = newestRow(ledger.await(s -> s.commands().size() == 2));
      assertThat(caughtUp.summary()).isEqualTo("Deposit 10.00 EUR to 7");
      assertThat(caughtUp.stage()).isEqualTo(Stage.VISIBLE);
    }
  }

  /** A deposit to account 7 that was about to be sent when Daybook was killed. */
  private SentCommand cutOffDeposit() {
    try (DeskFile file = DeskFile.open(folder.resolve("desk.db"))) {
      SentCommand sent =
          new SentCommand(
              new Command.Deposit(
                  new Command.CommandHeader(
                      new CommandId("cut-off"), "ana", Instant.parse("2026-01-05T00:00:00Z"), null),
                  new AccountId(7),
                  Amount.of("3"),
                  OpenLedger.EUR),
              Instant.parse("2026-01-05T00:00:00Z"),
              "Deposit 3.00 EUR to 7",
              CommandLife.SENT);
      file.put(List.of(sent), null);
      return sent;
    }
  }

  private SentCommand kept(CommandId id) {
    try (DeskFile file = DeskFile.open(folder.resolve("desk.db"))) {
      return file.newest(500).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
  }

  private static CommandRow newestRow(Snapshot snapshot) {
    return snapshot.commands().getFirst();
  }

  private static boolean newestIs(Snapshot snapshot, Stage stage) {
    return snapshot.commands().stream().limit(1).anyMatch(row -> row.stage() == stage);
  }

  private static boolean is(Snapshot snapshot, CommandId id, Stage stage) {
    return snapshot.commands().stream()
        .anyMatch(row -> row.id().equals(id) && row.stage() == stage);
  }

  private static CommandRow row(Snapshot snapshot, CommandId id) {
    return snapshot.commands().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static CommandRow.Retry retry(CommandRow row) {
    return Objects.requireNonNull(row.retry());
  }
}
