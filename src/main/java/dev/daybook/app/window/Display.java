package dev.daybook.app.window;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to show a window on. */
public final class Display {
  private Display() {}

  /** On Linux JavaFX needs an X server; elsewhere a screen is taken for granted. */
  public static boolean isPresent() {
    return isPresent(System.getProperty("os.name", ""), System.getenv());
  }

  static boolean isPresent(String system, Map<String, String> environment) {
    return !system.toLowerCase(Locale.ROOT).contains("linux")
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }
}
