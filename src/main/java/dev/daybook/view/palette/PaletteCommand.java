package dev.daybook.view.palette;

import org.jspecify.annotations.Nullable;

/**
 * Something the window can do.
 *
 * @param key as the sheet of keys shows it; empty if it has none
 * @param words by which else it is found
 * @param action what it does; FX thread
 */
public record PaletteCommand(
    String name, String key, String words, Obstacle obstacle, Runnable action) {

  /** Why a command cannot be done now. */
  @FunctionalInterface
  public interface Obstacle {
    Obstacle NONE = () -> null;

    /** A sentence, or null if nothing is in the way; FX thread. */
    @Nullable String now();

    /** This one, else another. */
    default Obstacle or(Obstacle other) {
      return () -> {
        String first = now();
        return first == null ? other.now() : first;
      };
    }
  }
}
