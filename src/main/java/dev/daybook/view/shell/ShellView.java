package dev.daybook.view.shell;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.MenuEntry;
import dev.daybook.fx.PulseLimiter;
import dev.daybook.fx.Themes;
import dev.daybook.importing.ImportModel;
import dev.daybook.view.chart.ChartView;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.figures.FiguresView;
import dev.daybook.view.importing.ImportViewModel;
import dev.daybook.view.palette.PaletteViewModel;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.view.rebuild.RebuildView;
import dev.daybook.view.rebuild.RebuildViewModel;
import dev.daybook.view.status.StatusView;
import dev.daybook.view.timebar.HistoryBannerView;
import dev.daybook.view.timebar.TimeBarView;
import dev.daybook.view.vault.OtherLogView;
import dev.daybook.view.vault.VaultViewModel;
import dev.daybook.view.welcome.WelcomeView;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.status.VaultReport;
import dev.daybook.workspace.text.MoneyText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The whole window inside its frame. FX thread throughout. */
public final class ShellView {
  private final StackPane root = new StackPane();
  private final Features features;
  private final Themes themes;
  private final CommandPanel panel;
  private final Tables tables;
  private final ChartView chart;
  private final FiguresView figures;
  private final BookPane book;
  private final KeySheet sheet = new KeySheet();
  private final VaultViewModel vault;
  private final ImportViewModel importing;
  private final RebuildViewModel rebuilding;
  private final PaletteViewModel palette;
  private final Cards cards;
  private final ShellActions actions;
  private final FileChoice files;
  private final WindowSettings settings;

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
    this.actions = actions;
    this.files = files;
    this.settings = settings;
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    MoneyText money = new MoneyText(locale);
    themes = new Themes(settings.theme());
    features = Features.of(intents, origin, money);
    vault = new VaultViewModel(money, actions.vault());
    importing = new ImportViewModel(money);
    rebuilding = new RebuildViewModel(money);
    panel = new CommandPanel(features.command(), more(), settings.panelDivider());
    tables =
        new Tables(features, panel::begin, panel::reverse, name -> files.csvToSave(window(), name));
    chart =
        new ChartView(
            features.chart(),
            money,
            locale,
            (_, name) -> files.pictureToSave(window(), name),
            features.why()::ask);
    TimeBarView timeBar =
        new TimeBarView(features.timeBar(), features.travel(), locale, this::showDifference);
    figures = new FiguresView(features.figures(), features.why()::ask);
    book = new BookPane(features.shell(), figures, chart, tables, settings.chartDivider());
    TopBar top = new TopBar(features.shell(), themes, panel::fold, this::find, sheet::toggle);
    ShellKeys keys =
        new ShellKeys(features, tables, chart, sheet, this::escape, this::explain, this::find);
    PaletteCommands.Window window =
        new PaletteCommands.Window(
            panel::form,
            this::chooseCsv,
            actions.rebuilding(),
            vault::show,
            top::chooseZone,
            panel::fold);
    palette =
        new PaletteViewModel(
            intents, PaletteCommands.of(features, keys, tables, themes, window), FxThread::later);
    cards = new Cards(sheet, palette, features.travel(), vault, importing, actions.importing());

    Region bottom = bottom(timeBar);
    BorderPane frame = new BorderPane(panel.beside(content()));
    frame.setTop(
        new VBox(
            top.root(),
            new OtherLogView(vault).root(),
            new HistoryBannerView(features.timeBar()).root()));
    frame.setBottom(bottom);
    root.getChildren().add(frame);
    root.getChildren().addAll(cards.above(bottom, timeBar.strip()));
    Look.of(root, themes.darkProperty());
    if (settings.panelFolded()) {
      panel.fold();
    }
    new KeyMap(keys).attach(root);
    follow(timeBar);
    features.shell().chooseZone(zone(settings.zone()));
  }

  /** The book, or while it is empty what to begin with. */
  private StackPane content() {
    Parent welcome = new WelcomeView(new ShellWelcome(actions, panel, this::chooseCsv)).root();
    shownWhenEmpty(welcome, true);
    shownWhenEmpty(book.root(), false);
    StackPane content = new StackPane(book.root(), welcome);
    content.setMinWidth(400);
    return content;
  }

  private VBox bottom(TimeBarView timeBar) {
    shownWhenEmpty(timeBar.root(), false);
    StatusView status =
        new StatusView(
            features.status(), actions::restartStore, tables::showQuarantine, vault::show);
    return new VBox(
        timeBar.root(), new RebuildView(rebuilding, actions.rebuilding()).root(), status.root());
  }

  private void shownWhenEmpty(Node node, boolean empty) {
    node.visibleProperty().bind(features.shell().emptyProperty().map(isEmpty -> isEmpty == empty));
    node.managedProperty().bind(node.visibleProperty());
  }

  /** What happens in one part of the window and concerns another. */
  private void follow(TimeBarView timeBar) {
    PulseLimiter<Number> chartWidths =
        new PulseLimiter<>(w -> features.shell().chartWidth(w.doubleValue()));
    PulseLimiter<Number> barWidths =
        new PulseLimiter<>(w -> features.shell().timeBarWidth(w.doubleValue()));
    chart.plotWidth().subscribe(chartWidths::offer);
    timeBar.plotWidth().subscribe(barWidths::offer);
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
    return new WindowSettings(
        settings.width(),
        settings.height(),
        settings.maximized(),
        themes.themeProperty().get(),
        features.shell().zoneProperty().get().getId(),
        panel.divider(),
        book.divider(),
        panel.isFolded());
  }

  /** Light, dark or as the system. */
  public Themes themes() {
    return themes;
  }

  /** Shows the events tab. */
  public void showEvents() {
    tables.showEvents();
  }

  private List<List<MenuEntry>> more() {
    RebuildActions upkeep = actions.rebuilding();
    return List.of(
        List.of(new MenuEntry("command-import", "Import CSV\u2026", this::chooseCsv)),
        List.of(
            new MenuEntry("command-vault", "Log and vault\u2026", vault::show),
            new MenuEntry("verify-read-model", "Verify read model", upkeep::verify),
            new MenuEntry("rebuild-read-model", "Rebuild read model\u2026", upkeep::rebuild)));
  }

  private void chooseCsv() {
    files.csvToOpen(window()).ifPresent(actions::importCsv);
  }

  private @Nullable Window window() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }

  private void find() {
    cards.find();
  }

  private void escape() {
    if (cards.escape() || tables.closeWhy()) {
      return; // each lay over what else could be left
    }
    if (features.difference().begunProperty().get()) {
      features.difference().leave();
    } else if (!features.timeBar().liveProperty().get()) {
      features.timeBar().goLive();
    }
  }

  private void showDifference() {
    features.timeBar().showDifference();
    tables.showDifference();
  }

  /** About what the mouse or the focus is on, else the selected row, else the first total. */
  private void explain() {
    if (!chart.explain() && !figures.explainFocused() && !tables.explain()) {
      features.figures().firstQuestion().ifPresent(features.why()::ask);
    }
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
