package dev.daybook.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide text is when it is drawn. FX thread. */
public final class TextMeasure {
  private static final String ELLIPSIS = "\u2026";

  private final Text text = new Text();

  /** In whole pixels, rounded up. */
  public double width(String of, Font font) {
    text.setFont(font);
    text.setText(of);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  /** The text, or as much of its beginning as fits with three dots. */
  public String fitted(String of, Font font, double width) {
    if (width(of, font) <= width) {
      return of;
    }
    int low = 0;
    int high = of.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width(cut(of, middle), font) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return cut(of, low);
  }

  private static String cut(String of, int length) {
    int end = length > 0 && Character.isHighSurrogate(of.charAt(length - 1)) ? length - 1 : length;
    return of.substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
