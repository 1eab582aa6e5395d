package dev.daybook.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/** The JavaFX application thread. The only class that calls {@link Platform}. */
public final class FxThread {
  private FxThread() {}

  /** Starts the toolkit without an application, for pictures and tests; any thread. */
  public static void start(Runnable onFxThread) {
    Platform.startup(onFxThread);
  }

  /** Keeps the toolkit alive while no window is open, or not; any thread. */
  public static void keepAlive(boolean withoutWindows) {
    Platform.setImplicitExit(!withoutWindows);
  }

  /** Runs at once on the FX thread, or later if called from another. */
  public static void run(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }

  /** Runs on the FX thread after what it is doing now; any thread. */
  public static void later(Runnable work) {
    Platform.runLater(work);
  }

  /**
   * Asserts that the caller is the FX thread.
   *
   * @throws IllegalStateException on any other thread
   */
  public static void require() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException(
          "Not on the JavaFX thread but on " + Thread.currentThread().getName());
    }
  }

  /** Ends the toolkit; any thread. */
  public static void exit() {
    Platform.exit();
  }

  /** Whether the system asks for dark windows; FX thread. */
  static boolean systemIsDark() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
  }

  /**
   * Tells whenever the system changes between light and dark, as long as somebody holds the
   * listener: the system outlives every window. FX thread.
   */
  static void onSystemTheme(ChangeListener<ColorScheme> listener) {
    Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(listener));
  }
}
