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
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

/** Why is this number? By mouse and keyboard, in the real window on a real broker. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WhyWindowTest {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final AccountId SEVEN = new AccountId(7);

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private DaybookWindow window;

  @SuppressWarnings("NullAway.Init")
  private Path export;

  @Start
  void start(Stage stage) throws Exception {
    Path folder = Files.createTempDirectory("daybook-why");
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
  void by_mouse_a_balance_leads_to_its_events_and_an_event_to_its_instant(FxRobot robot)
      throws Exception {
    awaitText(robot, "#status-phase", "Up to date");
    awaitRows(robot, "#accounts-table", 1);
    robot.doubleClickOn(cell(robot, "#accounts-table", "70.75"));
    awaitText(robot, "#why-title", "Balance of account 7 Rent, all known now");
    awaitText(robot, "#why-sentence", "4 events, sum 70.75 EUR = the balance 70.75 EUR.");
    awaitRows(robot, "#why-table", 4);

    robot.clickOn("#why-order");
    awaitText(robot, "#why-order", "Newest first");
    robot.clickOn("#why-copy");
    awaitText(robot, "#why-said", "4 rows copied.");
    String copied =
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    assertThat(copied.lines().toList().get(2)).contains("Deposit\t+100.00\t100.00\tEUR");

    robot.clickOn("#why-export");
    awaitText(robot, "#why-said", "4 events written into why.csv.");
    assertThat(Files.readString(export)).contains(",100.00,EUR,100.00,");

    robot.doubleClickOn(cell(robot, "#why-table", "101.00")); // the sum after the second deposit
    awaitText(robot, "#cursor-event", "event 3 of 4");
    awaitText(robot, "#why-sentence", "4 events, sum 70.75 EUR"); // as asked
  }

  @Test
  void a_figure_and_a_point_of_the_chart_are_asked_about_by_mouse(FxRobot robot) {
    awaitText(robot, "#figure-events", "4");
    robot.clickOn("#figure-events");
    awaitText(robot, "#why-sentence", "4 events = the number of events 4.");
    robot.clickOn("#figure-largest");
    awaitText(robot, "#why-sentence", "1 event, sum 100.00 EUR = the largest move 100.00 EUR.");
    robot.clickOn("#figure-total-EUR");
    awaitText(robot, "#why-sentence", "4 events, sum 70.75 EUR = the total 70.75 EUR.");

    robot.clickOn("#chart", MouseButton.SECONDARY); // its middle: between both deposits
    awaitTrue(() -> robot.lookup("#chart-why-0").tryQuery().isPresent());
    robot.clickOn("#chart-why-0");
    awaitText(robot, "#why-title", "Total of all accounts in EUR at 2026-01-0");
    awaitText(robot, "#why-sentence", "2 events, sum 100.00 EUR = the total 100.00 EUR.");
  }

  @Test
  void by_keyboard_w_asks_enter_goes_there_and_escape_closes(FxRobot robot) {
    awaitRows(robot, "#accounts-table", 1);
    robot.clickOn("#tab-events");
    awaitRows(robot, "#events-table", 4);
    tabTo(robot, "events-table");
    robot.type(KeyCode.DOWN, KeyCode.DOWN); // the second newest: the late deposit
    robot.type(KeyCode.W);
    awaitText(robot, "#why-title", "Balance of account 7 Rent after event 0/");
    awaitText(robot, "#why-sentence", "3 events, sum 101.00 EUR = the balance 101.00 EUR.");

    awaitRows(robot, "#why-table", 3);
    awaitTrue(() -> robot.lookup("#why-table").query().isFocused());
    downTo(robot, 1);
    robot.type(KeyCode.ENTER);
    awaitText(robot, "#cursor-event", "event 2 of 4");
    robot.type(KeyCode.ESCAPE);
    awaitTrue(() -> robot.lookup("#why-table").tryQuery().isEmpty());
    awaitText(robot, "#cursor-event", "event 2 of 4"); // Escape closed the list, and only that

    tabTo(robot, "chart");
    robot.type(KeyCode.W);
    awaitText(robot, "#why-sentence", "2 events, sum 100.00 EUR = the total 100.00 EUR.");
  }

  /** Presses Down, or Up if that was too far, until the row is the selected one. */
  private static void downTo(FxRobot robot, int row) {
    TableView<?> table = robot.lookup("#why-table").queryAs(TableView.class);
    for (int i = 0; i < 5 && table.getSelectionModel().getSelectedIndex() != row; i++) {
      robot.type(table.getSelectionModel().getSelectedIndex() > row ? KeyCode.UP : KeyCode.DOWN);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(row);
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

  /** Presses Tab until the focus is there: so it can be reached. */
  private static void tabTo(FxRobot robot, String id) {
    for (int i = 0; i < 60; i++) {
      Node focus = robot.targetWindow().getScene().getFocusOwner();
      if (focus != null && id.equals(focus.getId())) {
        return;
      }
      robot.type(KeyCode.TAB);
    }
    throw new AssertionError("Tab never reaches " + id);
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
