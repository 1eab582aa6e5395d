package dev.daybook.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.shell.FileChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What if? By mouse and keyboard, in the real window on a real broker. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WhatIfWindowTest {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final AccountId SEVEN = new AccountId(7);

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private DaybookWindow window;

  @SuppressWarnings("NullAway.Init")
  private Path export;

  @Start
  void start(Stage stage) throws Exception {
    Path folder = Files.createTempDirectory("daybook-whatif");
    export = folder.resolve("why.csv");
    KafkaSettings settings = SharedStore.freshTopic(1);
    ClusterProfile profile =
        ClusterProfile.of(
            "test", settings.bootstrapServers(), settings.registryUrl(), settings.topic());
    Opening opening = Opening.cluster(new DataFolder(folder), profile);
    fill(opening);
    window = new DaybookWindow(opening, InstantSource.system());
    window.show(stage, opening.claim(), InstantSource.system(), new ExportTo(export));
  }

  private record ExportTo(Path file) implements FileChoice {
    @Override
    public Optional<Path> csvToOpen(@Nullable Window owner) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> csvToSave(@Nullable Window owner, String name) {
      return Optional.of(file);
    }
  }

  private static void fill(Opening opening) throws Exception {
    try (Session session = opening.forCommand(InstantSource.system())) {
      send(session, new Command.OpenAccount(at(session, 1), SEVEN, "Rent", EUR, Amount.ZERO));
      send(session, new Command.Deposit(at(session, 2), SEVEN, Amount.of("100"), EUR));
      send(session, new Command.Withdraw(at(session, 8), SEVEN, Amount.of("30.25"), EUR));
      send(session, new Command.Deposit(at(session, 5), SEVEN, Amount.of("1"), EUR));
    }
  }

  private static Command.CommandHeader at(Session session, int day) {
    Instant noon = Instant.parse("2026-01-0%dT12:00:00Z".formatted(day));
    return new Command.CommandHeader(session.ids().newCommandId(), "ana", noon, null);
  }

  private static void send(Session session, Command command) throws InterruptedException {
    session.handler().handle(command);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window::close);
  }

  @Test
  void by_keyboard_a_withdrawal_is_supposed_in_history_and_cleared_and_nothing_was_sent(
      FxRobot robot) {
    awaitText(robot, "#status-phase", "Up to date");
    awaitRows(robot, "#accounts-table", 1);
    robot.clickOn("#tab-whatif");
    robot.clickOn("#whatif-account").write("7");
    robot.type(KeyCode.TAB).write("80").type(KeyCode.TAB);
    robot.write("2026-01-06").type(KeyCode.ENTER);
    awaitRows(robot, "#whatif-table", 1);
    awaitText(
        robot,
        "#whatif-verdict",
        "First below its limit: account 7 Rent at 2026-01-08 12:00:00 UTC, with \u22129.25 EUR,"
            + " 9.25 below.");
    awaitText(robot, "#tab-whatif .tab-label", "What if  1");

    robot.clickOn("#whatif-go");
    awaitText(robot, "#cursor-event", "event 4 of 4");
    assertThat(robot.lookup("#history-banner").query().isVisible()).isTrue();
    robot.clickOn("#whatif-amount").write("1x").type(KeyCode.ENTER);
    awaitText(robot, "#whatif-refusal", "Type digits only");
    robot.eraseText(1).type(KeyCode.ENTER); // in history too
    awaitRows(robot, "#whatif-table", 2);

    robot.clickOn("#tab-accounts");
    awaitTrue(() -> !robot.lookup(".supposed").queryAll().isEmpty());
    robot.clickOn("#tab-whatif");
    robot.clickOn(cell(robot, "#whatif-table", "\u221280.00")).type(KeyCode.DELETE);
    awaitRows(robot, "#whatif-table", 1);
    awaitText(robot, "#whatif-verdict", "No account would fall below its limit.");
    robot.clickOn("#whatif-clear");
    awaitRows(robot, "#whatif-table", 0);
    robot.type(KeyCode.T);
    awaitText(robot, "#cursor-event", "event 4 of 4");
  }

  private static Node cell(FxRobot robot, String table, String text) {
    return robot
        .from(robot.lookup(table))
        .lookup(".table-cell")
        .queryAllAs(TableCell.class)
        .stream()
        .filter(cell -> text.equals(cell.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static void awaitRows(FxRobot robot, String table, int rows) {
    awaitTrue(
        () ->
            robot
                .lookup(table)
                .tryQueryAs(TableView.class)
                .filter(t -> t.getItems().size() == rows)
                .isPresent());
  }

  private static void awaitText(FxRobot robot, String id, String part) {
    awaitTrue(
        () ->
            robot
                .lookup(id)
                .tryQueryAs(javafx.scene.control.Labeled.class)
                .filter(l -> Objects.requireNonNullElse(l.getText(), "").contains(part))
                .isPresent());
  }

  /** Looks on the FX thread, as often as it takes. */
  private static void awaitTrue(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(20)).until(() -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
