package dev.daybook.app.window;

import static dev.daybook.app.window.Eyes.awaitBalance;
import static dev.daybook.app.window.Eyes.awaitText;
import static dev.daybook.app.window.Eyes.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.embedded.SharedStore;
import java.nio.file.Files;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program by mouse and keyboard: the real window on a real broker. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LedgerWindowTest {
  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private LiveWindow live;

  @Start
  void start(Stage stage) throws Exception {
    live = LiveWindow.show(stage, SharedStore.freshTopic(1), "statement.csv", _ -> {});
  }

  @AfterEach
  void close(FxRobot robot) {
    live.close(robot);
  }

  @Test
  void
      a_deposit_posted_by_keyboard_is_in_table_chart_and_time_bar_and_history_shows_the_time_before(
          FxRobot robot) {
    openAccountSeven(robot);
    deposit(robot, "100", "2026-02-01 12:00");
    deposit(robot, "23.45", "2026-03-01 12:00");

    awaitBalance(robot, "123.45");
    awaitText(robot, "#cursor-event", "event 3 of 3");
    awaitTrue(() -> anyLabel(robot, "123.45 EUR")); // the chart's legend, to the cent

    robot.drag("#timebar").moveBy(60, 0).drop(); // right of the middle: between the deposits
    awaitBalance(robot, "100.00");
    awaitText(robot, "#cursor-event", "event 2 of 3");
    assertThat(robot.lookup("#history-banner").query().isVisible()).isTrue();
    assertThat(robot.lookup("#command-send").query().isDisabled()).isTrue();

    robot.type(KeyCode.T);
    awaitBalance(robot, "123.45");
  }

  @Test
  void a_bad_amount_and_an_overdraft_are_refused_with_a_sentence(FxRobot robot) {
    openAccountSeven(robot);
    deposit(robot, "10", "2026-02-01 12:00");
    awaitBalance(robot, "10.00");

    robot.clickOn("#command-amount").write("1O,00").type(KeyCode.ENTER);
    awaitText(robot, "#command-amount-message", "Type digits only");

    robot.clickOn("Withdraw");
    fill(robot, "#command-amount", "10.01");
    awaitText(robot, "#command-reason", "would fall to");
    assertThat(robot.lookup("#command-send").query().isDisabled()).isTrue();
    awaitBalance(robot, "10.00");
  }

  @Test
  void a_bank_statement_is_tried_out_and_imported_by_mouse(FxRobot robot) throws Exception {
    Files.writeString(
        live.file(),
        """
        Datum;Betrag;Verwendungszweck;Saldo
        02.01.2026;1.000,00;Anfang;1.000,00
        05.01.2026;-12,50;Porto;987,50
        """);
    awaitText(robot, "#status-phase", "Up to date");
    robot.clickOn("#command-tab-more").clickOn("#command-import");
    awaitTrue(() -> robot.lookup("#import-account").tryQuery().isPresent());
    robot.interact(
        () -> {
          ComboBox<?> account = robot.lookup("#import-account").queryAs(ComboBox.class);
          account.getSelectionModel().selectFirst(); // one for the whole file
        });
    awaitTrue(() -> robot.lookup("#import-one-account").tryQuery().isPresent());
    robot.clickOn("#import-one-account").write("7").type(KeyCode.ENTER);
    awaitText(robot, "#import-totals", "2 rows to post");
    awaitText(robot, "#import-totals", "all 2 balances agree");
    awaitText(robot, "#import-all", "Import 2 rows");
    robot.clickOn("#import-all");
    awaitText(robot, "#import-sentence", "3 events recorded");
    robot.clickOn("#import-close");
    awaitBalance(robot, "987.50");
  }

  @Test
  void the_read_model_is_verified_and_rebuilt_from_the_menu(FxRobot robot) {
    openAccountSeven(robot);
    deposit(robot, "100", "2026-02-01 12:00");
    awaitBalance(robot, "100.00");
    assertThat(robot.lookup("#rebuild-strip").query().isVisible()).isFalse();

    robot.clickOn("#command-tab-more").clickOn("#verify-read-model");
    awaitText(robot, "#rebuild-text", "The read model agrees with its log: 2 events, digest ");
    robot.clickOn("#command-tab-more").clickOn("#rebuild-read-model");
    awaitText(robot, "#rebuild-text", "was replaced by one folded anew: 2 events, digest ");
    awaitText(robot, "#status-phase", "Up to date");
    awaitBalance(robot, "100.00");
    deposit(robot, "23.45", "2026-03-01 12:00");
    awaitBalance(robot, "123.45");
    robot.clickOn("#rebuild-close");
    awaitTrue(() -> !robot.lookup("#rebuild-strip").query().isVisible());
  }

  private static void openAccountSeven(FxRobot robot) {
    awaitTrue(() -> robot.lookup("#offer-deposit").tryQuery().isPresent());
    awaitText(robot, "#status-phase", "Up to date");
    robot.clickOn("#offer-deposit");
    fill(robot, "#open-number", "7");
    fill(robot, "#open-name", "Rent");
    fill(robot, "#command-effective", "2026-01-01 12:00");
    robot.clickOn("#open-name").type(KeyCode.ENTER);
    awaitBalance(robot, "0.00");
    robot.clickOn("Deposit");
  }

  private static void deposit(FxRobot robot, String amount, String at) {
    fill(robot, "#command-account", "7");
    fill(robot, "#command-effective", at);
    fill(robot, "#command-amount", amount);
    awaitTrue(() -> !robot.lookup("#command-send").query().isDisabled());
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Replaces what is in a field, as an analyst does: to its end, back to its start, type. */
  private static void fill(FxRobot robot, String id, String text) {
    int length = robot.lookup(id).queryTextInputControl().getLength();
    robot.clickOn(id).type(KeyCode.END).eraseText(length).write(text);
  }

  private static boolean anyLabel(FxRobot robot, String text) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> Objects.requireNonNullElse(label.getText(), "").contains(text));
  }
}
