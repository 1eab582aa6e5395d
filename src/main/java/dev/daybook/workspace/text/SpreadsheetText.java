package dev.daybook.workspace.text;

/** Text on its way into a file that a spreadsheet may open. */
public final class SpreadsheetText {
  private SpreadsheetText() {}

  /** Text that would be taken for a formula, made plain text by an apostrophe (OWASP). */
  public static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
