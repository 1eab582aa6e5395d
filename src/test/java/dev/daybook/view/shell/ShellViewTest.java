package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.fx.Theme;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.view.importing.ImportActions;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.view.vault.VaultActions;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.time.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ShellViewTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(40, 2_000);
  private final List<String> asked = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ShellView shell;

  @Start
  void start(Stage stage) {
    shell = StagedShell.show(stage, book, 1000, new Asked(asked));
  }

  @Test
  void a_deposit_is_posted_by_keyboard(FxRobot robot) {
    robot.clickOn("#command-account").write("2").type(KeyCode.ENTER);
    robot.write("12.34").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Submit.class))
        .singleElement()
        .satisfies(
            submit -> {
              assertThat(submit.command()).isInstanceOf(Command.Deposit.class);
              assertThat(((Command.Deposit) submit.command()).amount())
                  .isEqualTo(Amount.of("12.34"));
            });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field(robot, "#command-amount").getText()).isEmpty();
    assertThat(field(robot, "#command-amount").isFocused()).isTrue();
  }

  @Test
  void a_bad_amount_is_refused_with_a_sentence_and_nothing_is_sent(FxRobot robot) {
    robot.clickOn("#command-account").write("2").type(KeyCode.ENTER);
    robot.write("12x").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Submit.class)).isEmpty();
    assertThat(text(robot, "#command-amount-message")).contains("Type digits only");
    assertThat(button(robot, "#command-send").isDisabled()).isTrue();
    assertThat(text(robot, "#command-reason")).isEqualTo("Correct the amount.");
  }

  @Test
  void the_menu_of_an_event_opens_by_the_keyboard_and_leads_to_its_reversal(FxRobot robot) {
    robot.clickOn("#tab-events");
    TableView<?> events = robot.lookup("#events-table").queryAs(TableView.class);
    robot.interact(
        () -> {
          events.getSelectionModel().select(3);
          KeyCode key = KeyCode.CONTEXT_MENU; // a robot on a headless platform has no such key
          events.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          assertThat(events.getContextMenu().isShowing()).isTrue();
          assertThat(events.getContextMenu().getItems().getFirst().isDisable()).isFalse();
          events.getContextMenu().getItems().getFirst().fire();
          events.getContextMenu().hide();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#reverse-summary")).isNotEmpty();
    assertThat(button(robot, "#command-send").getText()).isEqualTo("Reverse");
  }

  @Test
  void the_balance_after_is_shown_while_typing(FxRobot robot) {
    robot.clickOn("#command-account").write("2").type(KeyCode.ENTER);
    robot.write("1");
    assertThat(text(robot, "#resulting-balance")).matches("[\u22120-9,.]+ EUR");
  }

  @Test
  void dragging_the_time_bar_moves_the_cursor(FxRobot robot) {
    robot.drag("#timebar").moveBy(-200, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.MoveCursor.class)).isNotEmpty();
    assertThat(robot.lookup("#history-banner").query().isVisible()).isTrue();
    assertThat(button(robot, "#command-send").isDisabled()).isTrue();
    assertThat(text(robot, "#command-reason")).contains("History is read only");
    robot.type(KeyCode.T);
    assertThat(book.told(Intent.GoLive.class)).hasSize(1);
    assertThat(robot.lookup("#history-banner").query().isVisible()).isFalse();
  }

  @Test
  void control_and_arrows_pan_the_chart_and_control_s_writes_it(FxRobot robot) {
    Instant from = Instant.parse("2025-06-01T00:00:00Z");
    TimeRange range = new TimeRange(from, from.plus(Duration.ofDays(40)));
    robot.interact(() -> book.accept(new Intent.ShowRange(range)));
    robot.interact(() -> shell.root().fireEvent(control(KeyCode.RIGHT)));
    assertThat(book.told(Intent.ShowRange.class).getLast().range())
        .isEqualTo(
            new TimeRange(from.plus(Duration.ofDays(10)), range.to().plus(Duration.ofDays(10))));
    robot.interact(() -> shell.root().fireEvent(control(KeyCode.LEFT)));
    assertThat(book.told(Intent.ShowRange.class).getLast().range()).isEqualTo(range);
    robot.interact(() -> shell.root().fireEvent(control(KeyCode.S)));
    assertThat(robot.lookup("#chart-export").queryAs(MenuButton.class).isShowing()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(book.told(Intent.StepEvents.class)).as("an arrow alone steps").isEmpty();
  }

  private static KeyEvent control(KeyCode key) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false);
  }

  @Test
  void history_is_shown_as_known_now_or_as_known_then_by_mouse_and_by_keyboard(FxRobot robot) {
    robot.interact(() -> book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z"))));
    assertThat(text(robot, "#history-known")).isEqualTo("as known now");
    String before = text(robot, "#cursor-event");

    robot.clickOn("#known-then");
    assertThat(book.told(Intent.Know.class)).containsExactly(new Intent.Know(KnownAs.THEN));
    assertThat(text(robot, "#history-known")).isEqualTo("as we knew it then");
    assertThat(text(robot, "#known-then")).isEqualTo("Known then");
    assertThat(text(robot, "#cursor-event")).isNotEqualTo(before);

    robot.clickOn("#history-clock");
    assertThat(text(robot, "#history-known")).isEqualTo("as known now");
    assertThat(robot.lookup("#known-then").queryAs(ToggleButton.class).isSelected()).isFalse();

    robot.clickOn("#chart").type(KeyCode.C);
    assertThat(text(robot, "#history-known")).isEqualTo("as we knew it then");
    robot.type(KeyCode.T);
    assertThat(text(robot, "#cursor-event")).isEqualTo("LIVE knows everything");
    robot.type(KeyCode.C);
    assertThat(text(robot, "#known-then")).isEqualTo("Known now");
    assertThat(text(robot, "#cursor-event")).startsWith("event ");
    robot.clickOn("#command-memo").write("cC");
    assertThat(field(robot, "#command-memo").getText()).isEqualTo("cC");
  }

  @Test
  void what_was_learned_since_is_listed_while_its_tab_is_shown(FxRobot robot) {
    robot.interact(() -> book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z"))));
    robot.clickOn("#tab-learned");
    assertThat(text(robot, "#learned-sentence")).contains("late arrivals", "1 duplicate");
    TableView<?> events = robot.lookup("#learned-table").queryAs(TableView.class);
    TableView<?> accounts = robot.lookup("#learned-accounts").queryAs(TableView.class);
    assertThat(events.getItems()).isNotEmpty();
    assertThat(accounts.getItems()).isNotEmpty();
    robot.type(KeyCode.T);
    assertThat(text(robot, "#learned-sentence")).startsWith("LIVE:");
    robot.clickOn("#tab-accounts");
    assertThat(book.told(Intent.ShowLearned.class).getLast().count()).isZero();
  }

  @Test
  void keys_move_through_time_but_are_letters_in_a_field(FxRobot robot) {
    robot.clickOn("#chart");
    book.intents.clear();
    robot.type(KeyCode.LEFT).type(KeyCode.J).type(KeyCode.HOME).type(KeyCode.K);
    assertThat(book.intents)
        .containsExactly(
            new Intent.StepEvents(-1),
            new Intent.StepEvents(-10),
            new Intent.GoFirst(),
            new Intent.Play(true));
    robot.clickOn("#command-memo").write("tkj");
    assertThat(field(robot, "#command-memo").getText()).isEqualTo("tkj");
    assertThat(book.told(Intent.GoLive.class)).isEmpty();
  }

  @Test
  void a_time_is_gone_to_by_keyboard_and_the_field_closes_when_one_is_there(FxRobot robot) {
    robot.clickOn("#chart").type(KeyCode.G).write("2026-Q1");
    assertThat(field(robot, "#goto-field").isFocused()).isTrue();
    assertThat(text(robot, "#goto-meaning")).contains("3,120 events");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(book.told(Intent.Travel.GoTo.class))
        .containsExactly(new Intent.Travel.GoTo("2026-Q1"));
    assertThat(robot.lookup("#goto-card").query().isVisible()).isFalse();
    assertThat(robot.lookup("#timebar").query().isFocused()).isTrue();

    robot.type(KeyCode.G).write("0/7").type(KeyCode.ENTER);
    assertThat(robot.lookup("#goto-card").query().isVisible()).isTrue();
    assertThat(text(robot, "#goto-meaning")).contains("There is no such");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#goto-card").query().isVisible()).isFalse();
  }

  @Test
  void a_command_is_found_by_name_and_an_account_is_selected_by_keyboard(FxRobot robot) {
    robot.clickOn("#chart").type(KeyCode.T);
    Node before = focus(robot);
    control(robot, KeyCode.K);
    assertThat(field(robot, "#palette-field").isFocused()).isTrue();
    robot.write("set b");
    assertThat(field(robot, "#palette-field").getText()).isEqualTo("set b");
    robot.type(KeyCode.ENTER);
    assertThat(book.told(Intent.Compare.SetHere.class))
        .containsExactly(new Intent.Compare.SetHere(Handle.B));
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    assertThat(focus(robot)).isSameAs(before);

    robot.clickOn("#command-memo");
    control(robot, KeyCode.K);
    robot.write("2").type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
    assertThat(book.told(Intent.Select.class))
        .containsExactly(new Intent.Select(List.of(new AccountId(2))));
    assertThat(field(robot, "#command-memo").isFocused()).isTrue();
    assertThat(field(robot, "#command-memo").getText()).isEmpty();

    control(robot, KeyCode.K);
    robot.write("transfer");
    assertThat(field(robot, "#palette-field").getText()).isEqualTo("transfer");
    assertThat(field(robot, "#palette-field").getAccessibleHelp()).startsWith("Transfer. 1 of");
    robot.type(KeyCode.ENTER);
    assertThat(button(robot, "#command-send").getText()).isEqualTo("Transfer");
    assertThat(field(robot, "#transfer-from").isFocused()).isTrue();
  }

  @Test
  void the_palette_says_what_cannot_be_done_in_history_and_escape_only_closes_it(FxRobot robot) {
    Instant past = Instant.parse("2025-03-31T17:00:00Z");
    robot.interact(() -> book.accept(new Intent.MoveCursor(past)));
    robot.clickOn("#palette-open").write("deposit").type(KeyCode.ENTER);
    assertThat(robot.lookup("#palette").query().isVisible()).isTrue();
    assertThat(text(robot, "#palette-sentence")).contains("History is read only");
    assertThat(field(robot, "#palette-field").getAccessibleHelp())
        .startsWith("Deposit. Not now: History is read only");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    assertThat(book.told(Intent.GoLive.class)).as("still in history").isEmpty();

    robot.clickOn("#palette-open").write("live");
    robot.clickOn("#palette-list .list-cell");
    assertThat(book.told(Intent.GoLive.class)).hasSize(1);
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
  }

  private static void control(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node focus(FxRobot robot) {
    return robot.lookup("#top-bar").query().getScene().getFocusOwner();
  }

  @Test
  void one_goes_back_and_forward_by_keyboard_and_mouse(FxRobot robot) {
    robot.clickOn("#timebar").type(KeyCode.G).write("x").type(KeyCode.ESCAPE); // somewhere to go
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    robot.clickOn("#visit-back");
    assertThat(book.told(Intent.Travel.Visit.class))
        .containsExactly(
            new Intent.Travel.Visit(-1), new Intent.Travel.Visit(1), new Intent.Travel.Visit(-1));
    assertThat(book.told(Intent.StepEvents.class)).isEmpty();
  }

  @Test
  void a_bookmark_is_made_by_keyboard_and_renamed_gone_to_and_deleted(FxRobot robot) {
    robot.clickOn("#timebar").type(KeyCode.B).write("month end").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Travel.AddBookmark.class))
        .containsExactly(new Intent.Travel.AddBookmark("month end"));
    assertThat(robot.lookup("#bookmark-card").query().isVisible()).isFalse();

    robot.clickOn("#bookmarks");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#bookmark-summary")).isEqualTo("1 bookmark");
    robot.clickOn(".bookmark-text").write("!").type(KeyCode.ENTER);
    robot.clickOn(".bookmark-go");
    robot.clickOn("#bookmark-delete");
    UUID id = new UUID(3, 0);
    assertThat(book.told(Intent.Travel.class))
        .contains(
            new Intent.Travel.RenameBookmark(id, "month end!"),
            new Intent.Travel.GoToBookmark(id),
            new Intent.Travel.DeleteBookmark(id));
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#bookmark-card").query().isVisible()).isFalse();
  }

  @Test
  void markers_are_walked_by_keyboard(FxRobot robot) {
    robot.clickOn("#timebar");
    robot.press(KeyCode.CONTROL).type(KeyCode.OPEN_BRACKET).type(KeyCode.CLOSE_BRACKET);
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).type(KeyCode.RIGHT);
    robot.release(KeyCode.SHIFT).release(KeyCode.CONTROL);
    assertThat(book.told(Intent.Travel.Marker.class))
        .extracting(Intent.Travel.Marker::after)
        .containsExactly(false, true, false, true);
  }

  @Test
  void a_watchpoint_is_set_by_keyboard_and_cleared_by_mouse(FxRobot robot) {
    robot.clickOn("#timebar").type(KeyCode.U).write("12x").type(KeyCode.ENTER);
    assertThat(text(robot, "#watch-sentence")).contains("Type digits only");
    robot.eraseText(3).write("-12.50").type(KeyCode.ENTER);
    assertThat(book.told(Intent.Travel.Watch.class))
        .containsExactly(new Intent.Travel.Watch(new Watchpoint.Below(Amount.of("-12.50"))));
    assertThat(robot.lookup("#watch-card").query().isVisible()).isFalse();
    robot.clickOn("#watch");
    assertThat(text(robot, "#watch-sentence"))
        .isEqualTo("Playing stops when a balance of the selection falls below \u221212.50.");
    robot.clickOn("#watch-clear").type(KeyCode.ESCAPE);
    assertThat(book.told(Intent.Travel.Watch.class).getLast())
        .isEqualTo(new Intent.Travel.Watch(null));
  }

  @Test
  void what_stood_is_shown_where_the_mouse_points_and_the_period_is_widened(FxRobot robot) {
    robot.moveTo("#timebar");
    await().until(() -> robot.lookup("#timebar-hover .hover-line").tryQuery().isPresent());
    assertThat(robot.lookup("#timebar-hover").query().isVisible()).isTrue();
    assertThat(text(robot, "#timebar-hover .hover-line")).endsWith("EUR");
    robot.moveTo("#chart");
    assertThat(robot.lookup("#timebar-hover").query().isVisible()).isFalse();
    robot.clickOn("#timebar");
    robot.press(KeyCode.SHIFT).type(KeyCode.UP).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(book.told(Intent.WidenPeriod.class))
        .containsExactly(new Intent.WidenPeriod(1), new Intent.WidenPeriod(-1));
  }

  @Test
  void the_time_bar_is_a_slider_for_a_screen_reader(FxRobot robot) {
    Node strip = robot.lookup("#timebar").query();
    robot.interact(
        () -> {
          double from = (Double) strip.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE);
          double to = (Double) strip.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE);
          assertThat((Double) strip.queryAccessibleAttribute(AccessibleAttribute.VALUE))
              .isBetween(from, to);
          strip.executeAccessibleAction(AccessibleAction.DECREMENT);
          assertThat(book.told(Intent.StepEvents.class)).containsExactly(new Intent.StepEvents(-1));
        });
  }

  @Test
  void the_filter_is_reached_by_f_and_narrows_the_table(FxRobot robot) {
    robot.clickOn("#chart").type(KeyCode.F).write("elm");
    assertThat(book.told(Intent.FilterAccounts.class).getLast())
        .isEqualTo(new Intent.FilterAccounts("elm"));
    TableView<?> table = robot.lookup("#accounts-table").queryAs(TableView.class);
    assertThat(table.getItems().size()).isEqualTo(3);
  }

  @Test
  void an_account_is_selected_in_the_table(FxRobot robot) {
    robot.clickOn("Rent Elm Street");
    assertThat(book.told(Intent.Select.class).getLast().accounts()).hasSize(1);
  }

  @Test
  void rows_on_screen_are_asked_for(FxRobot robot) {
    robot.interact(shell::showEvents);
    await().until(() -> !told(robot).isEmpty());
    TableView<?> table = robot.lookup("#events-table").queryAs(TableView.class);
    robot.interact(() -> table.scrollTo(1_500));
    await().until(() -> told(robot).getLast().first() > 1_000);
  }

  @Test
  void a_table_behind_another_tab_rests_and_is_right_when_it_is_looked_at(FxRobot robot) {
    TableView<?> events = robot.lookup("#events-table").queryAs(TableView.class);
    assertThat(events.getItems()).isEmpty();
    robot.clickOn("#tab-events");
    assertThat(events.getItems()).hasSizeGreaterThan(1_000);
    TableView<?> accounts = robot.lookup("#accounts-table").queryAs(TableView.class);
    int before = accounts.getItems().size();
    robot.interact(() -> shell.apply(emptied()));
    assertThat(events.getItems()).isEmpty();
    assertThat(accounts.getItems()).hasSize(before);
    robot.clickOn("#tab-accounts");
    assertThat(accounts.getItems()).isEmpty();
  }

  private static Snapshot emptied() {
    return Snapshot.opening(
        ZoneOffset.UTC,
        new Connection("", Connection.Kind.EMBEDDED, Connection.State.STARTING, "", "", ""),
        new Progress(Progress.Phase.LOADING, 0, 0, 0, OptionalLong.empty(), "", ""));
  }

  private List<Intent.ShowEvents> told(FxRobot robot) {
    List<Intent.ShowEvents> told = new ArrayList<>();
    robot.interact(() -> told.addAll(book.told(Intent.ShowEvents.class)));
    return told;
  }

  @Test
  void the_theme_goes_round_and_is_remembered(FxRobot robot) {
    robot.clickOn("#theme-toggle");
    assertThat(shell.current().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void the_panel_folds_and_comes_back(FxRobot robot) {
    robot.clickOn("#fold");
    assertThat(shell.current().panelFolded()).isTrue();
    assertThat(robot.lookup("#command-amount").tryQuery()).isEmpty();
    robot.clickOn("#fold");
    assertThat(robot.lookup("#command-amount").tryQuery()).isPresent();
  }

  @Test
  void no_text_is_cut_off(FxRobot robot) {
    List<Node> roots =
        Stream.of("#top-bar", "#figures", "#status", "#command-panel", ".time-bar")
            .map(id -> robot.lookup(id).<Node>query())
            .toList();
    assertThat(roots.stream().flatMap(r -> r.lookupAll(".label, .button, .toggle-button").stream()))
        .filteredOn(Node::isVisible)
        .filteredOn(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filteredOn(ShellViewTest::isCut)
        .map(Labeled::getText)
        .isEmpty();
  }

  @Test
  void an_empty_book_makes_four_offers(FxRobot robot) {
    robot.interact(() -> new ScriptedWorkspace(0, 0).showTo(shell::apply));
    robot.clickOn("#offer-sample");
    robot.clickOn("#offer-import");
    robot.clickOn("#offer-connect");
    robot.clickOn("#cluster-bootstrap").write("kafka-1:9092");
    assertThat(button(robot, "#cluster-connect").isDisabled()).isTrue();
    robot.clickOn("#cluster-registry").write("http://registry:8081");
    robot.clickOn("#cluster-connect");
    assertThat(asked)
        .containsExactly(
            "sample",
            "import book.csv",
            "connect kafka-1:9092 http://registry:8081 account_events");
    robot.clickOn("#offer-deposit");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field(robot, "#open-name").isFocused()).isTrue();
  }

  private static boolean isCut(Labeled labeled) {
    String text = labeled.getText();
    if (text == null || text.isBlank()) {
      return false;
    }
    String drawn =
        labeled.lookupAll(".text").stream()
            .filter(Text.class::isInstance)
            .map(t -> ((Text) t).getText().replace("\n", ""))
            .collect(Collectors.joining());
    return !drawn.isEmpty() && drawn.endsWith("...") && !text.endsWith("...");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  private static TextField field(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  private record Asked(List<String> asked) implements ShellActions {
    @Override
    public void openSample() {
      asked.add("sample");
    }

    @Override
    public void importCsv(Path file) {
      asked.add("import " + file);
    }

    @Override
    public ImportActions importing() {
      return ImportActions.NONE;
    }

    @Override
    public RebuildActions rebuilding() {
      return RebuildActions.NONE;
    }

    @Override
    public void connectCluster(String bootstrap, String registryUrl, String topic) {
      asked.add("connect " + bootstrap + " " + registryUrl + " " + topic);
    }

    @Override
    public void restartStore() {
      asked.add("restart");
    }

    @Override
    public VaultActions vault() {
      return VaultActions.NONE;
    }
  }
}
