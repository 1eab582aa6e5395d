package dev.daybook.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/** Applies the chosen theme to all windows and follows the system when asked to. FX thread. */
public final class Themes {
  private final ObjectProperty<Theme> theme;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  // Kept here, for the system holds it weakly: a closed window is let go.
  private final ChangeListener<ColorScheme> system = (_, _, _) -> apply();

  public Themes(Theme initial) {
    theme = new SimpleObjectProperty<>(initial);
    theme.subscribe(_ -> apply());
    FxThread.onSystemTheme(system);
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Whether the window is dark now, by choice or by the system. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  private void apply() {
    boolean isDark =
        switch (theme.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> FxThread.systemIsDark();
        };
    dark.set(isDark);
    Application.setUserAgentStylesheet(
        isDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
