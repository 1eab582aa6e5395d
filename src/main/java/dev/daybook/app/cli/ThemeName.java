package dev.daybook.app.cli;

import dev.daybook.fx.Theme;
import java.util.Locale;
import java.util.Optional;

/** The themes that a picture can have, by name. */
final class ThemeName {
  private ThemeName() {}

  static Optional<Theme> parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "light" -> Optional.of(Theme.LIGHT);
      case "dark" -> Optional.of(Theme.DARK);
      default -> Optional.empty();
    };
  }
}
