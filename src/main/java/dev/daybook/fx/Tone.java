package dev.daybook.fx;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * How a figure is coloured. A pseudo-class, not a style class: to leave it as it is costs nothing,
 * and to change it does not make JavaFX look for all of a node's styles anew, as often as a cursor
 * moves. FX thread.
 */
public enum Tone {
  PLAIN,
  NEGATIVE,
  /** The state of the book now. */
  LIVE,
  /** The state of the book at another instant. */
  HISTORY;

  private static final Tone[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // JavaFX has one object per name, and never changes it
  private final PseudoClass pseudo = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

  /** Of an amount as it is written: with a minus sign, U+2212, if it is negative. */
  public static Tone ofText(String amount) {
    return amount.startsWith("\u2212") ? NEGATIVE : PLAIN;
  }

  /** Gives a node this tone and no other. */
  public void on(Node node) {
    for (Tone each : ALL) {
      if (each != PLAIN) {
        node.pseudoClassStateChanged(each.pseudo, each == this);
      }
    }
  }
}
