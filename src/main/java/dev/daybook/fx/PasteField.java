package dev.daybook.fx;

import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/**
 * A text field that keeps the parts of a pasted text apart. JavaFX drops tabs and line breaks, so
 * two cells of a spreadsheet, 12 and 34, would become 1234 without a word.
 */
public final class PasteField extends TextField {
  private final String between;

  private PasteField(String between) {
    this.between = between;
  }

  /** For words: what was on several lines, or in several cells, is separated by blanks. */
  public static PasteField forWords() {
    return new PasteField(" ");
  }

  /** For one value: several stand apart visibly, so that reading them as one is refused. */
  public static PasteField forValue() {
    return new PasteField(" | ");
  }

  @Override
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      replaceSelection(PastedText.flattened(text, between));
    }
  }
}
