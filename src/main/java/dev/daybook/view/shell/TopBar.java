package dev.daybook.view.shell;

import dev.daybook.fx.Icons;
import dev.daybook.fx.Theme;
import dev.daybook.fx.Themes;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which book this is, and how the window looks. */
final class TopBar {
  private final HBox root = new HBox(10);
  private final ZoneChooser zone;

  TopBar(ShellViewModel model, Themes themes, Runnable fold, Runnable find, Runnable keys) {
    root.setId("top-bar");
    root.getStyleClass().add("top-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinHeight(Region.USE_PREF_SIZE);

    Button panel = Icons.button(Feather.SIDEBAR, "fold", "Show or hide the command panel", fold);
    Label name = new Label("Daybook");
    name.getStyleClass().add("product");
    name.setMinWidth(Region.USE_PREF_SIZE);

    Label badge = new Label();
    badge.setId("profile");
    badge.textProperty().bind(model.profileProperty());
    badge.setMinWidth(Region.USE_PREF_SIZE);
    model
        .kindProperty()
        .subscribe(
            kind ->
                badge
                    .getStyleClass()
                    .setAll("label", "badge", "badge-" + kind.name().toLowerCase(Locale.ROOT)));

    Label state = new Label();
    state.setId("connection");
    state.getStyleClass().addAll("muted", "small");
    state.textProperty().bind(model.stateProperty());
    state.setMinWidth(Region.USE_PREF_SIZE);

    Label notice = new Label("", Icons.of(Feather.INFO));
    notice.setId("notice");
    notice.getStyleClass().addAll("small", "notice");
    notice.textProperty().bind(model.noticeProperty());
    notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    notice.setMinWidth(40);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.noticeProperty());
    notice.setTooltip(whole);

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    zone = new ZoneChooser(model);
    String findName = "Find a command or an account (" + Shortcut.PALETTE.text() + ")";
    Button palette = Icons.button(Feather.SEARCH, "palette-open", findName, find);
    Button sheet = Icons.button(Feather.HELP_CIRCLE, "keys", "Keys (?)", keys);
    root.getChildren()
        .addAll(panel, name, badge, state, notice, gap, palette, zone.node(), theme(themes), sheet);
  }

  private static Button theme(Themes themes) {
    Button button =
        Icons.button(
            Feather.MONITOR,
            "theme-toggle",
            "Theme",
            () -> themes.themeProperty().set(themes.themeProperty().get().next()));
    themes
        .themeProperty()
        .subscribe(
            theme -> {
              ((FontIcon) button.getGraphic()).setIconCode(icon(theme));
              String text = "Theme: " + theme.name().toLowerCase(Locale.ROOT);
              button.setAccessibleText(text);
              button.getTooltip().setText(text);
            });
    return button;
  }

  private static Feather icon(Theme theme) {
    return switch (theme) {
      case SYSTEM -> Feather.MONITOR;
      case LIGHT -> Feather.SUN;
      case DARK -> Feather.MOON;
    };
  }

  /** Offers the zones there are. */
  void chooseZone() {
    zone.node().requestFocus();
    zone.node().show();
  }

  Parent root() {
    return root;
  }
}
