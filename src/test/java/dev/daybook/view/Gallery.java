package dev.daybook.view;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.Theme;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.shell.AppIcon;
import dev.daybook.view.shell.ShellActions;
import dev.daybook.view.shell.ShellView;
import dev.daybook.view.shell.WindowSettings;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.why.WhyTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes pictures of the window in many states, and the icon: {@code Gallery <folder> [icon]}.
 * {@code -Ddaybook.gallery=why-.*} writes only those whose name matches.
 */
final class Gallery {
  private static final String DIFFERENCE =
      "Event 0/18221: here DEPOSIT of account 1028, amount 1250.0000 EUR, effective"
          + " 2026-01-12T08:14:03.000Z; folded anew DEPOSIT of account 1028, amount 125.0000 EUR,"
          + " effective 2026-01-12T08:14:03.000Z.";

  private final Path folder;

  private Gallery(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    FxThread.start(() -> FxThread.keepAlive(true));
    if (args.length > 1) {
      SceneImage.write(onFx(() -> AppIcon.image(256)), Path.of(args[1]));
    }
    new Gallery(Path.of(args[0])).all();
    FxThread.exit();
  }

  private void all() throws Exception {
    picture("live-light-1280", Theme.LIGHT, 1280, 800, full(), _ -> {});
    picture("live-light-1600", Theme.LIGHT, 1600, 900, full(), _ -> {});
    picture("live-dark-1280", Theme.DARK, 1280, 800, full(), _ -> {});
    picture("history-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::past);
    picture("history-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::past);
    picture("returned-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::returned);
    picture("live-dark-1600", Theme.DARK, 1600, 900, full(), _ -> {});
    picture("history-light-1600", Theme.LIGHT, 1600, 900, full(), Gallery::past);
    picture("history-dark-1280", Theme.DARK, 1280, 800, full(), Gallery::past);
    picture("selected-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::select);
    picture("selected-dark-1280", Theme.DARK, 1280, 800, full(), Gallery::select);
    picture("empty-light-1280", Theme.LIGHT, 1280, 800, new ScriptedWorkspace(0, 0), _ -> {});
    picture("empty-dark-1280", Theme.DARK, 1280, 800, new ScriptedWorkspace(0, 0), Gallery::open);
    picture("one-light-1280", Theme.LIGHT, 1280, 800, new ScriptedWorkspace(1, 1), _ -> {});
    picture("three-light-1000", Theme.LIGHT, 1000, 640, new ScriptedWorkspace(2, 3), _ -> {});
    picture("error-light-1280", Theme.LIGHT, 1280, 800, failing(), Gallery::mistake);
    picture("transfer-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::transfer);
    picture("transfer-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::transfer);
    picture("reverse-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::reverse);
    picture("limit-dark-1280", Theme.DARK, 1280, 800, full(), Gallery::limit);
    picture("retry-light-1280", Theme.LIGHT, 1280, 800, retrying(null), _ -> {});
    picture("retry-dark-1280", Theme.DARK, 1280, 800, retrying(null), _ -> {});
    picture("retry-later-light-1280", Theme.LIGHT, 1280, 800, retrying("Later."), _ -> {});
    picture("import-light-1280", Theme.LIGHT, 1280, 800, full(), s -> statement(s, 0));
    picture("import-dark-1600", Theme.DARK, 1600, 900, full(), s -> statement(s, 1));
    picture("import-light-1000", Theme.LIGHT, 1000, 640, full(), s -> statement(s, 1));
    picture("quarantine-light-1280", Theme.LIGHT, 1280, 800, full(), s -> s.tab(2));
    picture("quarantine-dark-1280", Theme.DARK, 1280, 800, full(), s -> s.tab(2));
    picture("quarantined-light-1280", Theme.LIGHT, 1280, 800, inspecting(), s -> s.tab(2));
    picture("quarantined-dark-1280", Theme.DARK, 1280, 800, inspecting(), s -> s.tab(2));
    picture("quarantined-light-1000", Theme.LIGHT, 1000, 640, inspecting(), s -> s.tab(2));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = "compare-" + theme.name().toLowerCase(Locale.ROOT);
      picture(name + "-1280", theme, 1280, 800, full(), Gallery::compare);
      picture(name + "-1600", theme, 1600, 900, full(), Gallery::behind);
    }
    picture("compare-light-1000", Theme.LIGHT, 1000, 640, full(), Gallery::behind);
    picture("compare-slow-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::slow);
    picture("compare-slow-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::slow);
    picture("compare-none-light-1280", Theme.LIGHT, 1280, 800, full(), s -> s.tab(4));
    picture("whatif-light-1280", Theme.LIGHT, 1280, 800, supposing(), Gallery::whatIf);
    picture("whatif-dark-1600", Theme.DARK, 1600, 900, supposing(), Gallery::whatIf);
    picture("whatif-accounts-light-1600", Theme.LIGHT, 1600, 900, supposing(), Gallery::one);
    picture("whatif-events-light-1280", Theme.LIGHT, 1280, 800, supposing(), Gallery::supposed);
    picture("whatif-events-dark-1600", Theme.DARK, 1600, 900, supposing(), Gallery::supposed);
    picture("whatif-events-light-1000", Theme.LIGHT, 1000, 700, supposing(), Gallery::supposed);
    picture("whatif-empty-dark-1280", Theme.DARK, 1280, 800, full(), s -> s.tab(5));
    picture("why-light-1280", Theme.LIGHT, 1280, 800, full(), s -> why(s, SampleWhy.addsUp()));
    picture("why-dark-1600", Theme.DARK, 1600, 900, full(), s -> why(s, SampleWhy.addsUp()));
    picture("why-total-dark-1280", Theme.DARK, 1280, 800, full(), s -> why(s, SampleWhy.adding()));
    picture("why-wrong-light-1600", Theme.LIGHT, 1600, 900, full(), s -> why(s, SampleWhy.wrong()));
    rebuilding("folding", new Rebuilding.Folding(612_000, 2_000_000, 183_400, OptionalLong.of(8)));
    rebuilding("agrees", new Rebuilding.Agrees(2_000_000, "3f9a1c77d0b2e481", 11_240, true));
    rebuilding("differs", new Rebuilding.Differs(DIFFERENCE));
    rebuilding(
        "failed",
        new Rebuilding.Unchanged("The event store does not answer. Nothing has changed.", true));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String as = "early-" + theme.name().toLowerCase(Locale.ROOT);
      picture(as + "-1280", theme, 1280, 800, full(), Gallery::early);
      picture(as + "-events-1600", theme, 1600, 900, full(), Gallery::earlyEvents);
    }
    picture("busy-dark-1280", Theme.DARK, 1280, 800, busy(), _ -> {});
    picture("vault-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::vault);
    picture("vault-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::vault);
    picture("other-log-light-1280", Theme.LIGHT, 1280, 800, otherLog(), _ -> {});
    picture("other-log-dark-1000", Theme.DARK, 1000, 640, otherLog(), _ -> {});
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String as = "-" + theme.name().toLowerCase(Locale.ROOT);
      picture("chart-twelve" + as + "-1280", theme, 1280, 800, full(), Gallery::twelve);
      picture("chart-twelve" + as + "-1600", theme, 1600, 900, full(), Gallery::twelve);
      picture("chart-short" + as + "-1000", theme, 1000, 640, full(), Gallery::twelve);
      picture("chart-few" + as + "-1280", theme, 1280, 800, full(), Gallery::few);
      picture("chart-huge" + as + "-1280", theme, 1280, 800, with(SampleCharts.huge()), _ -> {});
      picture("chart-tiny" + as + "-1280", theme, 1280, 800, with(SampleCharts.tiny()), _ -> {});
      picture("chart-still" + as + "-1600", theme, 1600, 900, with(SampleCharts.still()), _ -> {});
      picture("chart-one" + as + "-1000", theme, 1000, 640, with(SampleCharts.one()), _ -> {});
    }
    picture("goto-light-1280", Theme.LIGHT, 1280, 800, full(), s -> goTo(s, "2026-Q1"));
    picture("goto-dark-1600", Theme.DARK, 1600, 900, full(), s -> goTo(s, "2026-02-30"));
    picture("bookmarks-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::bookmarks);
    picture("bookmarks-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::bookmarks);
    picture("watch-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::watch);
    picture("watch-dark-1000", Theme.DARK, 1000, 640, full(), Gallery::watch);
    picture("then-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::then);
    picture("then-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::then);
    picture("hover-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::pointAt);
    picture("hover-then-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::pointAtThen);
    picture("hover-then-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::pointAtThen);
    picture("then-live-light-1000", Theme.LIGHT, 1000, 640, full(), s -> fire(s, "#known-then"));
    picture("earlier-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::earlier);
    picture("earlier-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::earlier);
    picture("learned-light-1280", Theme.LIGHT, 1280, 800, full(), Gallery::learned);
    picture("learned-dark-1600", Theme.DARK, 1600, 900, full(), Gallery::learned);
    picture("learned-light-1000", Theme.LIGHT, 1000, 640, full(), Gallery::learned);
    picture("learned-live-dark-1280", Theme.DARK, 1280, 800, full(), s -> s.tab(3));
    picture("keys-light-1280", Theme.LIGHT, 1280, 800, full(), s -> fire(s, "#keys"));
    picture("keys-dark-1000", Theme.DARK, 1000, 640, full(), s -> fire(s, "#keys"));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String as = "-" + theme.name().toLowerCase(Locale.ROOT) + "-1280";
      picture("palette" + as, theme, 1280, 800, full(), s -> palette(s, "re"));
      picture("palette-past" + as, theme, 1280, 800, full(), Gallery::pastPalette);
      picture("palette-none" + as, theme, 1280, 800, full(), s -> palette(s, "qqq"));
    }
  }

  private static void palette(Stand stand, String typed) {
    fire(stand, "#palette-open");
    stand.type("#palette-field", typed);
  }

  private static void pastPalette(Stand stand) {
    past(stand);
    palette(stand, "");
  }

  private void rebuilding(String name, Rebuilding now) throws Exception {
    Consumer<Stand> show = stand -> stand.shell.apply(now);
    picture("rebuild-" + name + "-light-1000", Theme.LIGHT, 1000, 640, full(), show);
    picture("rebuild-" + name + "-dark-1280", Theme.DARK, 1280, 800, full(), show);
  }

  private static void compare(Stand stand) {
    stand.book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    stand.book.accept(new Intent.Compare.SetHere(Handle.A));
    stand.book.accept(new Intent.MoveCursor(Instant.parse("2025-09-30T17:00:00Z")));
    stand.book.accept(new Intent.Compare.SetHere(Handle.B));
    stand.tab(4);
  }

  private static void behind(Stand stand) {
    compare(stand);
    stand.book.accept(new Intent.GoLive());
    if (stand.scene.lookup("#difference-table") instanceof TableView<?> table) {
      table.getSelectionModel().select(2);
    }
  }

  /** While the difference is not there yet. */
  private static void slow(Stand stand) {
    stand.book.compare.slow = true;
    behind(stand);
  }

  private static ScriptedWorkspace with(ChartModel chart) {
    ScriptedWorkspace book = full();
    book.chart = chart;
    return book;
  }

  private static void twelve(Stand stand) {
    stand.book.accept(
        new Intent.Select(
            IntStream.range(0, 12).mapToObj(stand.book.snapshot().accounts().rows()::id).toList()));
  }

  /** Zoomed in until the events stand apart, with one of them pointed at. */
  private static void few(Stand stand) {
    stand.book.accept(new Intent.Select(List.of(new AccountId(1), new AccountId(2))));
    stand.book.accept(
        new Intent.ShowRange(
            new TimeRange(
                Instant.parse("2025-03-01T00:00:00Z"), Instant.parse("2025-03-12T00:00:00Z"))));
    SceneImage.of(stand.scene);
    Node chart = stand.scene.lookup("#chart");
    for (double x = 200; x < chart.getBoundsInLocal().getWidth(); x += 5) {
      for (double y = 30; y < chart.getBoundsInLocal().getHeight() - 30; y += 5) {
        if (stand.scene.lookup("#chart-tip").isVisible()) {
          return;
        }
        chart.fireEvent(moved(chart, x, y));
      }
    }
  }

  private static MouseEvent moved(Node node, double x, double y) {
    return new MouseEvent(
        node,
        node,
        MouseEvent.MOUSE_MOVED,
        x,
        y,
        x,
        y,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private static void goTo(Stand stand, String text) {
    past(stand);
    fire(stand, "#goto");
    stand.type("#goto-field", text);
  }

  private static void watch(Stand stand) {
    past(stand);
    stand.book.play(
        new PlayModel(
            false,
            true,
            new Watchpoint.Below(Amount.of("0")),
            "Stopped: account 1028 Petty Cash is at \u221212.50 EUR, below 0.00"),
        null);
    stand.book.publish();
    fire(stand, "#watch");
    point(stand);
  }

  private static void pointAt(Stand stand) {
    past(stand);
    point(stand);
  }

  private static void pointAtThen(Stand stand) {
    then(stand);
    point(stand);
  }

  /** The mouse on the time bar. */
  private static void point(Stand stand) {
    Node strip = stand.scene.lookup("#timebar");
    strip.fireEvent(moved(strip, strip.getLayoutBounds().getWidth() / 12, 30));
  }

  private static void bookmarks(Stand stand) {
    past(stand);
    stand.book.accept(new Intent.Travel.AddBookmark("Quarter end, as reported to the board"));
    stand.book.accept(new Intent.MoveCursor(Instant.parse("2025-06-18T08:30:00Z")));
    stand.book.accept(new Intent.Travel.AddBookmark(""));
    fire(stand, "#bookmarks");
  }

  private static void past(Stand stand) {
    stand.book.arrivedSince = 37;
    stand.book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    stand.tab(1);
  }

  /** To a table that was behind another one while the cursor moved. */
  private static void returned(Stand stand) {
    past(stand);
    stand.book.accept(new Intent.MoveCursor(Instant.parse("2024-06-30T17:00:00Z")));
    stand.tab(0);
  }

  private static void then(Stand stand) {
    past(stand);
    fire(stand, "#known-then");
  }

  private static void earlier(Stand stand) {
    stand.book.still = new AsOf(Instant.parse("2025-03-28T09:30:00Z"), LogEnd.START);
    then(stand);
    stand.tab(0);
  }

  private static void learned(Stand stand) {
    then(stand);
    stand.tab(3);
  }

  private static void select(Stand stand) {
    stand.book.accept(
        new Intent.Select(List.of(new AccountId(1), new AccountId(2), new AccountId(1028))));
    stand.type("#command-account", "1028");
    stand.type("#command-amount", "250.00");
  }

  private static void open(Stand stand) {
    fire(stand, "#offer-deposit");
    fire(stand, "#offer-connect");
  }

  private static void transfer(Stand stand) {
    fire(stand, "#command-tab-transfer");
    stand.type("#transfer-from", "1");
    stand.type("#transfer-to", stand.book.dollars().toString());
    stand.type("#transfer-amount", "250.00");
    stand.type("#transfer-received", "271,35");
  }

  private static void reverse(Stand stand) {
    stand.tab(1);
    choose(stand, "command-tab-reverse");
    stand.type("#reverse-event", "0/20");
    fire(stand, "#command-original");
  }

  private static void limit(Stand stand) {
    choose(stand, "command-tab-limit");
    stand.type("#account-account", "2");
    stand.type("#account-limit", "500");
  }

  private static void statement(Stand stand, int tab) {
    stand.shell.apply(Statement.model());
    if (stand.scene.lookup("#import-tables") instanceof TabPane tabs) {
      tabs.getSelectionModel().select(tab);
    }
  }

  private static ScriptedWorkspace supposing() {
    ScriptedWorkspace book = full();
    book.whatIf = SampleWhatIf.breached();
    return book;
  }

  private static void one(Stand stand) {
    stand.book.accept(new Intent.Select(List.of(new AccountId(2))));
  }

  private static void whatIf(Stand stand) {
    one(stand);
    stand.tab(5);
  }

  /** Among the events of a day. */
  private static void supposed(Stand stand) {
    stand.book.accept(new Intent.MoveCursor(Instant.parse("2025-07-01T18:00:00Z")));
    stand.tab(1);
    if (stand.scene.lookup("#events-table") instanceof TableView<?> events) {
      events.scrollTo(20);
    }
  }

  private static void why(Stand stand, WhyTable answer) {
    stand.book.why = answer;
    if (stand.scene.lookup("#accounts-table") instanceof TableView<?> accounts) {
      accounts.getSelectionModel().select(1);
      accounts.getContextMenu().getItems().getFirst().fire();
    }
  }

  private static void vault(Stand stand) {
    stand.shell.apply(SampleVault.report());
    fire(stand, "#status-store");
  }

  private static ScriptedWorkspace otherLog() {
    ScriptedWorkspace book = full();
    book.connection =
        new Connection(
            "embedded",
            Connection.Kind.EMBEDDED,
            Connection.State.OTHER_LOG,
            "127.0.0.1:9092",
            "http://127.0.0.1:8081",
            "The topic account_events is another one than was read so far: it was deleted and made"
                + " anew, or another event store answers.");
    return book;
  }

  private static void choose(Stand stand, String item) {
    if (stand.scene.lookup("#command-tab-more") instanceof MenuButton menu) {
      menu.getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
    }
  }

  private static void mistake(Stand stand) {
    stand.type("#command-account", "2");
    stand.type("#command-amount", "12x");
    stand.type("#command-effective", "2026-02-30");
    stand.tab(2);
  }

  private static void fire(Stand stand, String id) {
    if (stand.scene.lookup(id) instanceof javafx.scene.control.ButtonBase button) {
      button.fire();
    }
  }

  private static ScriptedWorkspace full() {
    ScriptedWorkspace book = new ScriptedWorkspace(200, 25_000);
    book.commands = commands();
    book.quarantine = SampleQuarantine.four();
    return book;
  }

  private static ScriptedWorkspace failing() {
    ScriptedWorkspace book = full();
    book.connection =
        new Connection(
            "payments-prod",
            Connection.Kind.CLUSTER,
            Connection.State.FAILED,
            "kafka-1:9092",
            "http://registry:8081",
            "The event store stopped: no space left on its disk.");
    return book;
  }

  private static ScriptedWorkspace busy() {
    ScriptedWorkspace book = full();
    book.connection =
        new Connection(
            "sample",
            Connection.Kind.SAMPLE,
            Connection.State.UP,
            "127.0.0.1:9093",
            "http://127.0.0.1:8082",
            "Port 9092 was taken: the store listens on 9093 and 8082.");
    book.progress =
        new Progress(
            Progress.Phase.CATCHING_UP, 61_000, 39_000, 182_400, OptionalLong.of(3), "0:61000", "");
    return book;
  }

  /** The last known state, until the book is loaded. */
  private static void early(Stand stand) {
    stand.book.fixed = SampleEarly.snapshot(new SampleBook(200, 25_000));
    stand.book.publish();
  }

  private static void earlyEvents(Stand stand) {
    early(stand);
    stand.tab(1);
  }

  private static ScriptedWorkspace retrying(@Nullable String obstacle) {
    ScriptedWorkspace book = full();
    book.commands =
        List.of(
            open("c1", CommandRow.Stage.FAILED, "The event store does not answer.", obstacle),
            open(
                "c2",
                CommandRow.Stage.UNKNOWN,
                "Daybook ended before the answer came. Try again: with the same id it cannot be"
                    + " recorded twice.",
                obstacle),
            row(
                "c3",
                "Deposit 1,250.00 EUR to 1 Payroll",
                CommandRow.Stage.VISIBLE,
                2_310,
                -1,
                -1,
                null));
    return book;
  }

  private static CommandRow open(
      String id, CommandRow.Stage stage, String why, @Nullable String obstacle) {
    return new CommandRow(
        new CommandId(id),
        Instant.EPOCH,
        "Withdraw 12.34 EUR from 2",
        stage,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        null,
        why,
        new CommandRow.Retry(obstacle));
  }

  private static List<CommandRow> commands() {
    return List.of(
        row(
            "c1",
            "Deposit 12.34 EUR to 2 Rent Elm Street",
            CommandRow.Stage.ACKNOWLEDGED,
            2_900,
            3_800,
            -1,
            null),
        row(
            "c2",
            "Withdraw 9,000.00 EUR from 1028 Petty Cash",
            CommandRow.Stage.REFUSED,
            -1,
            -1,
            -1,
            "Account 1028 would fall to \u22128,211.40 EUR, 3,211.40 EUR below its limit."),
        row(
            "c3",
            "Deposit 1,250.00 EUR to 1 Payroll",
            CommandRow.Stage.VISIBLE,
            2_310,
            3_240,
            9_120,
            null));
  }

  private static CommandRow row(
      String id,
      String summary,
      CommandRow.Stage stage,
      long a,
      long p,
      long v,
      @Nullable String why) {
    return new CommandRow(
        new CommandId(id),
        Instant.EPOCH,
        summary,
        stage,
        time(a),
        time(p),
        time(v),
        a < 0 ? null : new LogPosition(0, 25_410),
        why,
        null);
  }

  private static OptionalLong time(long micros) {
    return micros < 0 ? OptionalLong.empty() : OptionalLong.of(micros);
  }

  private static ScriptedWorkspace inspecting() {
    ScriptedWorkspace book = full();
    book.quarantine = SampleQuarantine.inspected();
    return book;
  }

  private record Stand(ScriptedWorkspace book, ShellView shell, Scene scene) {
    void type(String id, String text) {
      if (scene.lookup(id) instanceof TextField field) {
        field.setText(text);
      }
    }

    void tab(int index) {
      if (scene.lookup("#tables") instanceof TabPane tabs) {
        tabs.getSelectionModel().select(index);
      }
    }
  }

  private void picture(
      String name, Theme theme, int width, int height, ScriptedWorkspace book, Consumer<Stand> then)
      throws Exception {
    if (!name.matches(System.getProperty("daybook.gallery", ".*"))) {
      return;
    }
    Stand stand =
        onFx(
            () -> {
              ShellView shell =
                  new ShellView(
                      book,
                      ShellActions.NONE,
                      WindowSettings.DEFAULT.withTheme(theme),
                      new CommandOrigin(
                          () -> new CommandId("x"),
                          "analyst",
                          new CurrencyCode("EUR"),
                          () -> Instant.parse("2026-03-31T17:00:00Z")),
                      _ -> Optional.empty());
              Scene scene = new Scene(shell.root(), width, height);
              javafx.stage.Stage stage = new javafx.stage.Stage();
              stage.setScene(scene);
              stage.show();
              book.showTo(shell::apply);
              SceneImage.of(scene);
              Stand made = new Stand(book, shell, scene);
              then.accept(made);
              return made;
            });
    // Some layout happens a pulse later: the rows on screen are asked for, widths are told.
    Thread.sleep(400);
    WritableImage image = onFx(() -> SceneImage.of(stand.scene));
    SceneImage.write(image, folder.resolve(name + ".png"));
    onFx(
        () -> {
          stand.scene.getWindow().hide();
          return true;
        });
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.later(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception | Error e) { // else it would be waited for in vain
            done.completeExceptionally(e);
          }
        });
    return done.get();
  }
}
