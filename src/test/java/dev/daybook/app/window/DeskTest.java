package dev.daybook.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.Damage;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.importing.ImportDesk;
import dev.daybook.importing.ImportModel;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.internals.Exit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk on its own embedded store: a broker that dies cannot be the one other tests share. */
class DeskTest {
  @TempDir Path folder;

  private final Shown shown = new Shown();
  private final AtomicReference<@Nullable ImportModel> imports = new AtomicReference<>();

  @Test
  void a_broker_that_dies_is_said_in_a_sentence_and_a_restart_brings_the_ledger_back()
      throws Exception {
    try (Desk desk = open()) {
      shown.await(Shown::isReady);
      desk.accept(new Intent.Submit(Shown.openAccount(7)));
      shown.await(
          s ->
              !s.commands().isEmpty()
                  && s.commands().getFirst().stage() == CommandRow.Stage.VISIBLE);

      // As a thread of the broker would; the hook lets that thread end.
      assertThatThrownBy(() -> Exit.halt(1, "the disk is gone"))
          .isInstanceOf(IllegalStateException.class);

      Snapshot failed = shown.await(s -> s.connection().state() == Connection.State.FAILED);
      assertThat(failed.connection().notice()).isNotBlank();
      desk.restart();
      Snapshot back = shown.await(s -> Shown.isReady(s) && s.figures().accounts() == 1);
      assertThat(back.accounts().rows().getFirst().name()).isEqualTo("Rent");
      assertThat(back.commands())
          .singleElement()
          .satisfies(row -> assertThat(row.stage()).isEqualTo(CommandRow.Stage.VISIBLE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"meta", "account"})
  void a_damaged_read_model_is_said_on_the_screen_and_a_restart_folds_it_anew(String table)
      throws Exception {
    try (Desk desk = open()) {
      shown.await(Shown::isReady);
      desk.accept(new Intent.Submit(Shown.openAccount(7)));
      shown.await(s -> s.figures().accounts() == 1);
    }
    shown.forget();
    Damage.overwriteRoot(folder.resolve("data/readmodel.db"), table);

    try (Desk desk = open()) {
      Snapshot failed =
          shown.await(
              s ->
                  (s.connection().state() == Connection.State.FAILED
                          || s.progress().phase() == Progress.Phase.FAILED)
                      && !s.connection().notice().isEmpty());
      assertThat(failed.connection().notice()).contains("The read model is damaged");
      desk.restart();
      Snapshot back = shown.await(s -> Shown.isReady(s) && s.figures().accounts() == 1);
      assertThat(back.connection().notice())
          .contains("readmodel.db was damaged: it is kept as readmodel.db.damaged-")
          .contains("folded anew from the log");
    }
  }

  @Test
  void a_csv_file_is_recorded_once_and_how_it_went_is_said() throws Exception {
    Path csv = folder.resolve("march.csv");
    Files.writeString(
        csv, "account,amount,date,memo\n7,10.00,2026-03-01,Rent\n7,-2.5,2026-03-02,\n");
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "account,amount,date\n7,ten,2026-03-01\n8,-1,2026-03-01\n");
    try (Desk desk = open()) {
      shown.await(Shown::isReady);

      ImportDesk importing = Objects.requireNonNull(desk.importing());
      importing.open(csv);
      awaitImport(m -> m.trial() != null);
      importing.post(trial(), false);
      awaitImport(m -> m.sentence().equals("3 events recorded."));
      importing.open(csv);
      awaitImport(m -> m.trial() != null && m.trial().alreadyRecorded() == 2);
      importing.open(bad);
      awaitImport(m -> m.trial() != null && m.trial().inTheWay() == 2);
      importing.post(trial(), false);
      awaitImport(m -> m.sentence().startsWith("2 rows stand in the way"));

      Snapshot after = shown.newest();
      assertThat(after.accounts().rows())
          .singleElement()
          .satisfies(row -> assertThat(row.balance()).isEqualTo(Amount.of("7.50")));
    }
  }

  @Test
  void a_command_sent_while_the_ledger_is_being_closed_is_answered() throws Exception {
    try (Desk desk = open()) {
      shown.await(Shown::isReady);
      int sent = 0;
      desk.accept(new Intent.Submit(Shown.openAccount(++sent)));
      desk.restart();
      // As long as the window shows a ledger, it takes commands; it shows 500 of them at most.
      while (Shown.isReady(shown.newest()) && sent < 400) {
        desk.accept(new Intent.Submit(Shown.openAccount(++sent)));
        Thread.sleep(5);
      }
      int all = sent;
      shown.await(s -> Shown.isReady(s) && s.commands().size() == all);
    }
  }

  private int trial() {
    return Objects.requireNonNull(Objects.requireNonNull(imports.get()).trial()).number();
  }

  private void awaitImport(Predicate<ImportModel> wanted) {
    await().atMost(Duration.ofSeconds(20)).until(imports::get, m -> m != null && wanted.test(m));
  }

  private Desk open() throws Exception {
    Opening opening = Opening.embedded(new DataFolder(folder.resolve("data")));
    Desk desk =
        new Desk(
            opening, InstantSource.system(), ZoneOffset.UTC, "ann", shown, imports::set, _ -> {});
    desk.start(opening.claim());
    return desk;
  }
}
