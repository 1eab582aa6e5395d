package dev.daybook.view.shell;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.MenuEntry;
import dev.daybook.fx.PulseLimiter;
import dev.daybook.fx.Themes;
import dev.daybook.importing.ImportModel;
import dev.daybook.ledger.AccountId;
import dev.daybook.view.chart.ChartView;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.command.CommandView;
import dev.daybook.view.figures.FiguresView;
import dev.daybook.view.importing.ImportActions;
import dev.daybook.view.importing.ImportView;
import dev.daybook.view.importing.ImportViewModel;
import dev.daybook.view.palette.PaletteView;
import dev.daybook.view.palette.PaletteViewModel;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.view.rebuild.RebuildView;
import dev.daybook.view.rebuild.RebuildViewModel;
import dev.daybook.view.status.StatusView;
import dev.daybook.view.timebar.BookmarksView;
import dev.daybook.view.timebar.GoToView;
import dev.daybook.view.timebar.HistoryBannerView;
import dev.daybook.view.timebar.TimeBarView;
import dev.daybook.view.timebar.WatchView;
import dev.daybook.view.vault.OtherLogView;
import dev.daybook.view.vault.VaultView;
import dev.daybook.view.vault.VaultViewModel;
import dev.daybook.view.welcome.WelcomeActions;
import dev.daybook.view.welcome.WelcomeView;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.status.VaultReport;
import dev.daybook.workspace.text.MoneyText;
import java.net.URL;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The whole window inside its frame. FX thread throughout. */
public final class ShellView {
  /** Dims what is not of the cursor's view yet. */
  private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

  private final StackPane root = new StackPane();
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final Features features;
  private final Themes themes;
  private final CommandView command;
  private final Tables tables;
  private final ChartView chart;
  private final FiguresView figures;
  private final KeySheet sheet = new KeySheet();
  private final PaletteViewModel palette;
  private final ImportViewModel importing;
  private final VaultViewModel vault;
  private final ImportActions importActions;
  private final RebuildViewModel rebuilding;
  private final WindowSettings settings;
  private double panelDivider;

  /**
   * The window's content.
   *
   * @param intents takes what the analyst wants; must not wait
   * @param actions what the program around the window does
   * @param settings as remembered from last time
   * @param origin where commands come from
   * @param files lets the analyst choose a file
   */
  public ShellView(
      Consumer<Intent> intents,
      ShellActions actions,
      WindowSettings settings,
      CommandOrigin origin,
      FileChoice files) {
    FxThread.require();
    this.settings = settings;
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    MoneyText money = new MoneyText(locale);
    themes = new Themes(settings.theme());
    features = Features.of(intents, origin, money);
    vault = new VaultViewModel(money, actions.vault());
    command = new CommandView(features.command(), more(actions, files));
    tables =
        new Tables(features, this::begin, this::reverse, name -> files.csvToSave(window(), name));
    chart =
        new ChartView(
            features.chart(),
            money,
            locale,
            (_, name) -> files.pictureToSave(window(), name),
            features.why()::ask);
    TimeBarView timeBar =
        new TimeBarView(features.timeBar(), features.travel(), locale, this::showDifference);
    panelDivider = settings.panelDivider();

    Parent welcome = new WelcomeView(welcomeActions(actions, files)).root();
    figures = new FiguresView(features.figures(), features.why()::ask);
    VBox book = book();
    features.shell().earlierProperty().subscribe(is -> book.pseudoClassStateChanged(EARLIER, is));
    shownWhenEmpty(welcome, true);
    shownWhenEmpty(book, false);
    shownWhenEmpty(timeBar.root(), false);
    StackPane content = new StackPane(book, welcome);
    content.setMinWidth(400);
    across.getItems().setAll(command.root(), content);
    across.setDividerPositions(panelDivider);
    SplitPane.setResizableWithParent(command.root(), false);
    across.getStyleClass().add("across");

    StatusView status =
        new StatusView(
            features.status(), actions::restartStore, tables::showQuarantine, vault::show);
    BorderPane frame = new BorderPane(across);
    TopBar top = new TopBar(features.shell(), themes, this::fold, this::find, sheet::toggle);
    frame.setTop(
        new VBox(
            top.root(),
            new OtherLogView(vault).root(),
            new HistoryBannerView(features.timeBar()).root()));
    rebuilding = new RebuildViewModel(money);
    Parent rebuild = new RebuildView(rebuilding, actions.rebuilding()).root();
    VBox bottom = new VBox(timeBar.root(), rebuild, status.root());
    frame.setBottom(bottom);
    importing = new ImportViewModel(money);
    importActions = actions.importing();
    KeyMap.Keys keys = keys();
    PaletteCommands.Window window =
        new PaletteCommands.Window(
            this::form,
            () -> chooseCsv(actions, files),
            actions.rebuilding(),
            vault::show,
            top::chooseZone,
            this::fold);
    palette =
        new PaletteViewModel(
            intents, PaletteCommands.of(features, keys, tables, themes, window), FxThread::later);
    root.getChildren()
        .setAll(
            frame,
            above(bottom, new GoToView(features.travel(), timeBar.strip()).root()),
            above(bottom, new BookmarksView(features.travel().bookmarks(), timeBar.strip()).root()),
            above(bottom, new WatchView(features.travel().watch(), timeBar.strip()).root()),
            new ImportView(importing, importActions).root(),
            new VaultView(vault).root(),
            sheet.root(),
            new PaletteView(palette).root());
    root.getStyleClass().add("daybook");
    root.getStylesheets().add(stylesheet());
    themes.darkProperty().subscribe(this::markDark);
    if (settings.panelFolded()) {
      fold();
    }
    new KeyMap(keys).attach(root);
    PulseLimiter<Number> chartWidths =
        new PulseLimiter<>(w -> features.shell().chartWidth(w.doubleValue()));
    PulseLimiter<Number> barWidths =
        new PulseLimiter<>(w -> features.shell().timeBarWidth(w.doubleValue()));
    chart.plotWidth().subscribe(chartWidths::offer);
    timeBar.plotWidth().subscribe(barWidths::offer);
    features.shell().chooseZone(zone(settings.zone()));
    features
        .travel()
        .arrivalProperty()
        .subscribe(
            arrival -> {
              if (arrival != null) {
                tables.showEvent(arrival.row());
              }
            });
  }

  /** A card that floats right above what is at the window's bottom. */
  private static Parent above(Region bottom, Parent card) {
    StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
    bottom
        .heightProperty()
        .subscribe(high -> StackPane.setMargin(card, new Insets(0, 0, high.doubleValue() + 8, 0)));
    return card;
  }

  /** What goes into a scene. */
  public Parent root() {
    return root;
  }

  /** Shows a newer snapshot. */
  public void apply(Snapshot snapshot) {
    FxThread.require();
    features.apply(snapshot);
    vault.apply(snapshot);
    palette.apply(snapshot); // last: it asks the others what can be done
  }

  /** Shows how the log and the vault are. */
  public void apply(VaultReport report) {
    FxThread.require();
    vault.apply(report);
    features.status().apply(report);
  }

  /** Shows how the import stands. */
  public void apply(ImportModel model) {
    FxThread.require();
    importing.apply(model);
  }

  /** Shows how it stands with folding the read model anew. */
  public void apply(Rebuilding now) {
    FxThread.require();
    rebuilding.apply(now);
  }

  /** What to remember, but for the window's size, which {@link StageSetup} knows. */
  public WindowSettings current() {
    boolean folded = isFolded();
    double panel =
        folded || across.getDividerPositions().length == 0
            ? panelDivider
            : across.getDividerPositions()[0];
    double below =
        down.getDividerPositions().length == 0
            ? settings.chartDivider()
            : down.getDividerPositions()[0];
    return new WindowSettings(
        settings.width(),
        settings.height(),
        settings.maximized(),
        themes.themeProperty().get(),
        features.shell().zoneProperty().get().getId(),
        panel,
        below,
        folded);
  }

  /** Light, dark or as the system. */
  public Themes themes() {
    return themes;
  }

  /** Shows the events tab. */
  public void showEvents() {
    tables.showEvents();
  }

  private VBox book() {
    down.setOrientation(javafx.geometry.Orientation.VERTICAL);
    down.getItems().setAll(chart.root(), tables.root());
    down.setDividerPositions(settings.chartDivider());
    down.getStyleClass().add("down");
    VBox.setVgrow(down, Priority.ALWAYS);
    VBox book = new VBox(figures.root(), down);
    book.getStyleClass().add("book");
    return book;
  }

  private void shownWhenEmpty(Node node, boolean empty) {
    node.visibleProperty().bind(features.shell().emptyProperty().map(isEmpty -> isEmpty == empty));
    node.managedProperty().bind(node.visibleProperty());
  }

  private WelcomeActions welcomeActions(ShellActions actions, FileChoice files) {
    return new WelcomeActions() {
      @Override
      public void openSample() {
        actions.openSample();
      }

      @Override
      public void importCsv() {
        chooseCsv(actions, files);
      }

      @Override
      public void connectCluster(String bootstrap, String registryUrl, String topic) {
        actions.connectCluster(bootstrap, registryUrl, topic);
      }

      @Override
      public void firstDeposit() {
        form(CommandKind.OPEN_ACCOUNT);
      }
    };
  }

  private List<List<MenuEntry>> more(ShellActions actions, FileChoice files) {
    RebuildActions upkeep = actions.rebuilding();
    return List.of(
        List.of(
            new MenuEntry("command-import", "Import CSV\u2026", () -> chooseCsv(actions, files))),
        List.of(
            new MenuEntry("command-vault", "Log and vault\u2026", vault::show),
            new MenuEntry("verify-read-model", "Verify read model", upkeep::verify),
            new MenuEntry("rebuild-read-model", "Rebuild read model\u2026", upkeep::rebuild)));
  }

  /** Opens the palette, over what is not a question that has to be answered first. */
  private void find() {
    if (!importing.isOpen()) {
      sheet.hide();
      vault.hide();
      palette.toggle();
    }
  }

  private void chooseCsv(ShellActions actions, FileChoice files) {
    files.csvToOpen(window()).ifPresent(actions::importCsv);
  }

  private @Nullable Window window() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }

  private void begin(CommandKind kind, AccountId account) {
    features.command().begin(kind, account);
    showPanel();
  }

  private void form(CommandKind kind) {
    features.command().kindProperty().set(kind);
    showPanel();
  }

  private void reverse(String event) {
    features.command().reverse(event);
    showPanel();
  }

  private void showPanel() {
    if (isFolded()) {
      fold();
    }
    command.focusFirst();
  }

  private boolean isFolded() {
    return !across.getItems().contains(command.root());
  }

  private void fold() {
    if (isFolded()) {
      across.getItems().addFirst(command.root());
      across.setDividerPositions(panelDivider);
    } else {
      panelDivider = across.getDividerPositions()[0];
      across.getItems().remove(command.root());
    }
  }

  private void escape() {
    if (palette.escape()) {
      return;
    } else if (sheet.isShowing()) {
      sheet.hide();
    } else if (features.travel().escape()) {
      return; // which closed a card
    } else if (vault.openProperty().get()) {
      vault.hide();
    } else if (importing.isOpen()) {
      importing.escape(importActions);
    } else if (tables.closeWhy()) {
      return; // an answer lies over what it is about
    } else if (features.difference().begunProperty().get()) {
      features.difference().leave();
    } else if (!features.timeBar().liveProperty().get()) {
      features.timeBar().goLive();
    }
  }

  private void showDifference() {
    features.timeBar().showDifference();
    tables.showDifference();
  }

  private KeyMap.Keys keys() {
    return new ShellKeys(features, tables, chart, sheet, this::escape, this::explain, this::find);
  }

  /** About what the mouse or the focus is on, else the selected row, else the first total. */
  private void explain() {
    if (!chart.explain() && !figures.explainFocused() && !tables.explain()) {
      features.figures().firstQuestion().ifPresent(features.why()::ask);
    }
  }

  private void markDark(boolean dark) {
    root.getStyleClass().removeAll("dark", "light");
    root.getStyleClass().add(dark ? "dark" : "light");
  }

  /** How everything of ours looks, for scenes that show only a part of the window. */
  public static String stylesheet() {
    URL css = ShellView.class.getResource("/dev/daybook/view/daybook.css");
    return Objects.requireNonNull(css, "daybook.css is not on the class path").toExternalForm();
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException _) {
      // A zone remembered by another Java runtime; UTC is always right.
      return ZoneOffset.UTC;
    }
  }
}
