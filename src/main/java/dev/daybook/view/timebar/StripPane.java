package dev.daybook.view.timebar;

import java.time.Instant;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The strip as a screen reader knows it: a slider over all of history, whose value is the cursor's
 * instant in ms since 1970 UTC and whose steps are events. FX thread.
 */
final class StripPane extends StackPane {
  private final TimeBarViewModel model;

  StripPane(TimeBarViewModel model) {
    this.model = model;
    setAccessibleRole(AccessibleRole.SLIDER);
    model
        .cursorProperty()
        .subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> millis(model.instant());
      case MIN_VALUE -> model.full() == null ? 0.0 : millis(model.full().from());
      case MAX_VALUE -> model.full() == null ? 0.0 : millis(model.full().to());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> model.step(1);
      case DECREMENT -> model.step(-1);
      case SET_VALUE -> {
        if (parameters.length > 0 && parameters[0] instanceof Number value) {
          model.seek(Instant.ofEpochMilli(value.longValue()));
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  private static double millis(@Nullable Instant at) {
    return at == null ? 0 : at.toEpochMilli();
  }
}
