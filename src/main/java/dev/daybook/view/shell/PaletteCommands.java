package dev.daybook.view.shell;

import dev.daybook.fx.Theme;
import dev.daybook.fx.Themes;
import dev.daybook.view.palette.PaletteCommand;
import dev.daybook.view.palette.PaletteCommand.Obstacle;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.intent.Handle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the palette offers: what the keys, menus, tabs and buttons of the window do, by the same
 * ways. FX thread.
 */
final class PaletteCommands {
  private final List<PaletteCommand> list = new ArrayList<>();
  private final Features features;
  private final KeyMap.Keys keys;
  private final Obstacle noEvents;

  /**
   * What only the window itself can do.
   *
   * @param form shows a form of the command panel, ready to be typed into
   * @param fold shows or hides the command panel
   */
  record Window(
      Consumer<CommandKind> form,
      Runnable importCsv,
      RebuildActions upkeep,
      Runnable vault,
      Runnable chooseZone,
      Runnable fold) {}

  private PaletteCommands(Features features, KeyMap.Keys keys) {
    this.features = features;
    this.keys = keys;
    noEvents = () -> features.shell().emptyProperty().get() ? "The book is empty." : null;
  }

  /** All of them, the more usual first. */
  static List<PaletteCommand> of(
      Features features, KeyMap.Keys keys, Tables tables, Themes themes, Window window) {
    PaletteCommands commands = new PaletteCommands(features, keys);
    commands.posting(EnumSet.range(CommandKind.DEPOSIT, CommandKind.OPEN_ACCOUNT), window);
    commands.time();
    commands.comparing();
    commands.moving();
    commands.chart();
    commands.tabs(tables);
    commands.posting(EnumSet.range(CommandKind.RENAME_ACCOUNT, CommandKind.CLOSE_ACCOUNT), window);
    commands.upkeep(window);
    commands.looks(themes, window);
    return commands.list;
  }

  private void posting(Set<CommandKind> kinds, Window window) {
    Obstacle closed = features.command()::closedFor;
    for (CommandKind kind : kinds) {
      String words = kind == CommandKind.REVERSE ? "undo cancel event" : "post command form";
      add(kind.label(), "", words, closed, () -> window.form().accept(kind));
    }
  }

  private void time() {
    Obstacle atLive =
        () -> features.timeBar().liveProperty().get() ? "You are at LIVE already." : null;
    key("Go to a time or an event", Shortcut.GO_TO, "instant date offset", keys::goTo);
    key("Play or pause", Shortcut.PLAY, "stop replay", keys::togglePlay);
    add("Back to LIVE", Shortcut.LIVE.text(), "now latest", noEvents.or(atLive), keys::live);
    key("Why is this number?", Shortcut.WHY, "explain events behind", keys::why);
    key("Known now, or as known then", Shortcut.CLOCK, "knowledge clock", keys::otherClock);
    key("Bookmark, or go to one", Shortcut.BOOKMARK, "note flag", keys::bookmark);
    key("Watchpoint: what playing stops at", Shortcut.WATCH, "until break limit", keys::watch);
  }

  private void comparing() {
    Obstacle none =
        () -> features.difference().begunProperty().get() ? null : "Neither A nor B is set.";
    key("Set A here", Shortcut.SET_A, "handle compare", () -> keys.setHandle(Handle.A));
    key("Set B here", Shortcut.SET_B, "handle compare", () -> keys.setHandle(Handle.B));
    key("Difference between A and B", Shortcut.DIFFERENCE, "compare", keys::difference);
    add("End comparing", "", "difference", noEvents.or(none), features.difference()::leave);
  }

  private void moving() {
    Obstacle noEarlier =
        () -> features.travel().backProperty().get() ? null : "You visited no earlier instant.";
    Obstacle noLater =
        () -> features.travel().forwardProperty().get() ? null : "You visited no later instant.";
    key("First event", Shortcut.FIRST, "begin start", keys::first);
    key("Next period", Shortcut.PERIOD_FORWARD, "later", () -> keys.period(1));
    key("Previous period", Shortcut.PERIOD_BACK, "earlier", () -> keys.period(-1));
    key("Wider period", Shortcut.WIDER, "month quarter year", () -> keys.widen(1));
    key("Narrower period", Shortcut.NARROWER, "day month quarter", () -> keys.widen(-1));
    key("Next marker", Shortcut.MARKER_AFTER, "reversal late", () -> keys.marker(true));
    key("Previous marker", Shortcut.MARKER_BEFORE, "reversal late", () -> keys.marker(false));
    String visits = "visited instant history";
    add("Back", Shortcut.BACK.text(), visits, noEvents.or(noEarlier), () -> keys.visit(-1));
    add("Forward", Shortcut.FORWARD.text(), visits, noEvents.or(noLater), () -> keys.visit(1));
    key("Play faster", Shortcut.FASTER, "speed", () -> keys.speed(1));
    key("Play slower", Shortcut.SLOWER, "speed", () -> keys.speed(-1));
  }

  private void chart() {
    key("Zoom in", Shortcut.ZOOM_IN, "chart closer", () -> keys.zoom(0.5));
    key("Zoom out", Shortcut.ZOOM_OUT, "chart", () -> keys.zoom(2));
    key("Fit all history", Shortcut.FIT, "zoom chart whole", keys::fit);
    key("Export the chart", Shortcut.SAVE_CHART, "save picture SVG PNG write", keys::saveChart);
  }

  private void tabs(Tables tables) {
    tab("Accounts", tables::showAccounts);
    tab("Events", tables::showEvents);
    tab("Quarantine", tables::showQuarantine);
    tab("Learned since", tables::showLearned);
    tab("Difference", tables::showDifference);
    tab("What if", tables::showWhatIf);
    key("Filter the table", Shortcut.FILTER, "search find", keys::filter);
    key("Copy the selected rows", Shortcut.COPY, "clipboard spreadsheet", keys::copy);
  }

  private void upkeep(Window window) {
    add("Import CSV\u2026", "", "file bank statement", Obstacle.NONE, window.importCsv());
    add("Log and vault\u2026", "", "Kafka store partitions", Obstacle.NONE, window.vault());
    add("Verify read model", "", "check fold", Obstacle.NONE, window.upkeep()::verify);
    add("Rebuild read model\u2026", "", "fold anew", Obstacle.NONE, window.upkeep()::rebuild);
  }

  private void looks(Themes themes, Window window) {
    for (Theme theme : Theme.values()) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      Obstacle same =
          () -> themes.themeProperty().get() == theme ? "This is the theme already." : null;
      add("Theme: " + name, "", "colours", same, () -> themes.themeProperty().set(theme));
    }
    add("Time zone\u2026", "", "UTC", Obstacle.NONE, window.chooseZone());
    add("Show or hide the command panel", "", "fold sidebar", Obstacle.NONE, window.fold());
    add("Keys", Shortcut.SHEET.text(), "help shortcuts sheet", Obstacle.NONE, keys::sheet);
  }

  private void tab(String name, Runnable show) {
    add("Tab: " + name, "", "show table", noEvents, show);
  }

  /** What a key does with a book that has events. */
  private void key(String name, Shortcut key, String words, Runnable action) {
    add(name, key.text(), words, noEvents, action);
  }

  private void add(String name, String key, String words, Obstacle obstacle, Runnable action) {
    list.add(new PaletteCommand(name, key, words, obstacle, action));
  }
}
