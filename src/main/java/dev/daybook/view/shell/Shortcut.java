package dev.daybook.view.shell;

/** The window's keys as they are written, for the sheet and the palette alike. */
enum Shortcut {
  PLAY("Space  K"),
  STEP("\u2190  \u2192"),
  STEP_TEN("J  L"),
  PERIOD_BACK("Shift+\u2190"),
  PERIOD_FORWARD("Shift+\u2192"),
  WIDER("Shift+\u2191"),
  NARROWER("Shift+\u2193"),
  FIRST("Home"),
  LATEST("End"),
  LIVE("T"),
  ESCAPE("Esc"),
  SET_A("I"),
  SET_B("O"),
  DIFFERENCE("D"),
  GO_TO("G"),
  BOOKMARK("B"),
  WATCH("U"),
  MARKER_BEFORE("Ctrl+["),
  MARKER_AFTER("Ctrl+]"),
  BACK("Alt+\u2190"),
  FORWARD("Alt+\u2192"),
  SLOWER(","),
  FASTER("."),
  ZOOM_IN("+"),
  ZOOM_OUT("\u2212"),
  FIT("0"),
  WHY("W"),
  EARLIER("Ctrl+\u2190"),
  LATER("Ctrl+\u2192"),
  CHART_PAGES("Page Up  Page Down"),
  SAVE_CHART("Ctrl+S"),
  DROP("Delete"),
  CLOCK("C"),
  FILTER("F"),
  COPY("Ctrl+Shift+C"),
  SEND("Enter"),
  PALETTE("Ctrl+K"),
  SHEET("?");

  private final String text;

  Shortcut(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
