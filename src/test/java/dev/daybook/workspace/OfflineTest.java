package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store does not answer: what was typed is kept, and nothing is sent behind one's back. */
class OfflineTest {
  @TempDir Path folder;

  @Test
  void a_store_that_is_away_is_said_so_until_it_is_back() {
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.log.setAvailable(false);
      ledger.await(s -> s.connection().state() == Connection.State.UNREACHABLE);
      ledger.log.setAvailable(true);
      ledger.await(s -> s.connection().state() == Connection.State.UP);
    }
  }

  @Test
  void a_full_disk_is_not_laid_to_the_store() {
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      String sentence = "The disk of the read model is full.";
      ledger.workspace.status(
          new IngestStatus.Waiting(IngestStatus.Waiting.For.FILE, sentence, Instant.EPOCH));
      Snapshot stuck = ledger.await(s -> s.progress().phase() == Progress.Phase.WAITING);
      assertThat(stuck.connection().state()).isEqualTo(Connection.State.UP);
      assertThat(stuck.progress().sentence()).isEqualTo(sentence);
    }
  }

  @Test
  void a_draft_typed_while_the_store_is_away_survives_a_restart_and_sends_nothing()
      throws IOException {
    Map<String, String> typed = Map.of("kind", "WITHDRAW", "posting.amount", "12,50");
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.log.setAvailable(false);
      ledger.workspace.accept(new Intent.KeepDraft(typed));
      ledger.await(s -> s.connection().state() == Connection.State.UNREACHABLE);
    }
    // Another log in memory, so another read model; the desk's file is the same.
    Path again = Files.createDirectory(folder.resolve("again"));
    Files.copy(folder.resolve("desk.db"), again.resolve("desk.db"));
    try (OpenLedger later = new OpenLedger(again)) {
      Snapshot opened = later.await(s -> s.number() > 0);
      assertThat(opened.keptDraft()).isEqualTo(typed);
      later.open(8, "0", "2026-01-01T00:00:00Z"); // and all that was to be sent is sent
      assertThat(later.newest().events().rows()).hasSize(1);
    }
  }

  @Test
  void a_command_that_failed_is_not_sent_again_by_itself_when_the_store_is_back() {
    try (OpenLedger ledger = new OpenLedger(folder)) {
      ledger.open(7, "0", "2026-01-01T00:00:00Z");
      ledger.log.setAvailable(false);
      ledger.submit(deposit());
      assertThat(ledger.newest().commands().getFirst().stage())
          .isIn(CommandRow.Stage.FAILED, CommandRow.Stage.UNKNOWN);
      ledger.log.setAvailable(true);
      ledger.await(s -> s.connection().state() == Connection.State.UP);
      ledger.open(8, "0", "2026-01-01T00:00:00Z");
      assertThat(ledger.newest().events().rows())
          .extracting(EventTable.EventRow::type)
          .containsOnly("Account opened");
    }
  }

  private static Command deposit() {
    return new Command.Deposit(
        new Command.CommandHeader(
            new CommandId("d"), "ann", Instant.parse("2026-02-01T00:00:00Z"), null),
        new AccountId(7),
        Amount.of("5"),
        OpenLedger.EUR);
  }
}
