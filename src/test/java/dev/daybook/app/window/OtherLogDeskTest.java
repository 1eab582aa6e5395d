package dev.daybook.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.kafka.BrokenTopic;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.OlderFiles;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.VaultReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose topic is deleted, made anew or shortened behind its back, on a real broker. */
class OtherLogDeskTest {
  @TempDir Path data;

  private final Shown shown = new Shown();
  private final AtomicReference<VaultReport> vault = new AtomicReference<>(VaultReport.NONE);

  @Test
  void a_topic_made_anew_under_an_open_ledger_is_asked_about_and_never_mixed_with_the_old_one()
      throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {});
        Desk desk = open()) {
      shown.await(Shown::isReady);
      desk.accept(new Intent.Submit(Shown.openAccount(7)));
      shown.await(s -> s.figures().accounts() == 1);

      BrokenTopic.recreate(store.settings(), 1);
      Snapshot asked = shown.await(s -> s.connection().state() == Connection.State.OTHER_LOG);
      assertThat(asked.connection().notice()).contains("deleted and made anew");
      assertThat(asked.figures().accounts()).as("the old book stays to be looked at").isEqualTo(1);
      desk.accept(new Intent.Submit(Shown.openAccount(8)));
      shown.await(s -> s.commands().size() == 2 && isRefusedOrFailed(s.commands().getFirst()));

      desk.setAside();
      Snapshot fresh = shown.await(s -> Shown.isReady(s) && s.figures().accounts() == 0);
      assertThat(fresh.cursor().eventTotal()).as("nothing was written there").isZero();
      shown.await(s -> s.connection().notice().contains("kept as readmodel.db.other-log-"));
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.filter(f -> f.getFileName().toString().contains("other-log-")))
            .isNotEmpty();
      }
      desk.accept(new Intent.Submit(Shown.openAccount(9)));
      shown.await(s -> s.figures().accounts() == 1);
    }
  }

  @Test
  void a_read_model_of_another_log_is_asked_about_when_it_is_opened() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      try (Desk desk = open()) {
        shown.await(Shown::isReady);
        desk.accept(new Intent.Submit(Shown.openAccount(7)));
        shown.await(s -> s.figures().accounts() == 1);
      }
      BrokenTopic.recreate(store.settings(), 1);
      shown.forget();
      try (Desk desk = open()) {
        shown.await(s -> s.connection().state() == Connection.State.OTHER_LOG);
        desk.setAside();
        shown.await(s -> Shown.isReady(s) && s.figures().accounts() == 0);
      }
    }
  }

  @Test
  void an_older_programs_read_model_is_brought_up_to_date_with_a_word_on_the_screen()
      throws Exception {
    Files.createDirectories(data);
    OlderFiles.copy(4, data.resolve("readmodel.db"));
    try (Desk _ = open()) {
      shown.await(s -> s.connection().state() == Connection.State.OTHER_LOG); // it is of a test
    }
    assertThat(shown.sentences())
        .anyMatch(said -> said.contains("older Daybook's read model, once"));
  }

  @Test
  void the_watch_tells_of_expiry_and_retention_while_the_ledger_is_open() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {});
        Desk desk = open()) {
      shown.await(Shown::isReady);
      desk.accept(new Intent.Submit(Shown.openAccount(7)));
      shown.await(s -> s.figures().accounts() == 1);
      desk.watchClosely(true);
      awaitVault(v -> v.storeAnswered() && v.events() == 1 && v.warnings().isEmpty());

      BrokenTopic.expire(store.settings(), new LogEnd(Map.of(0, 1L)));
      BrokenTopic.configure(store.settings(), "retention.ms", "3600000");
      VaultReport report = awaitVault(v -> v.warnings().size() == 2);
      assertThat(report.warnings().getFirst()).contains("records for 1 hour");
      assertThat(report.warnings().getLast()).contains("only this read model still holds");
      assertThat(report.gapCount()).isZero();
    }
  }

  private static boolean isRefusedOrFailed(CommandRow row) {
    return row.stage() == CommandRow.Stage.REFUSED || row.stage() == CommandRow.Stage.FAILED;
  }

  private Desk open() throws Exception {
    Opening opening = Opening.embedded(new DataFolder(data));
    Desk desk =
        new Desk(opening, InstantSource.system(), ZoneOffset.UTC, "ann", shown, _ -> {}, _ -> {});
    desk.watchVault(vault::set);
    desk.start(opening.claim());
    return desk;
  }

  private VaultReport awaitVault(Predicate<VaultReport> wanted) {
    return await().atMost(Duration.ofSeconds(40)).until(vault::get, wanted);
  }
}
