package dev.daybook.view.timebar;

import dev.daybook.fx.Icons;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The time bar: controls above, the histogram with the cursor below. */
public final class TimeBarView {
  private final VBox root;
  private final TimeStrip strip;

  /**
   * The bar.
   *
   * @param showDifference shows what lies between A and B
   */
  public TimeBarView(
      TimeBarViewModel model, TravelViewModel travel, Locale locale, Runnable showDifference) {
    strip = new TimeStrip(model, locale, showDifference);
    root = new VBox(2, controls(model, travel), strip.node());
    root.getStyleClass().add("time-bar");
    root.setMinHeight(Region.USE_PREF_SIZE);
  }

  public Parent root() {
    return root;
  }

  /** How many pixels wide the histogram is. */
  public ObservableValue<Number> plotWidth() {
    return strip.node().widthProperty();
  }

  /** The histogram, where the keys of time are at home. */
  public Node strip() {
    return strip.node();
  }

  private static Node controls(TimeBarViewModel model, TravelViewModel travel) {
    Button first = Icons.button(Feather.SKIP_BACK, "first", "First event (Home)", model::first);
    Button back =
        Icons.button(
            Feather.CHEVRON_LEFT, "step-back", "Previous event (\u2190)", () -> model.step(-1));
    Button forward =
        Icons.button(
            Feather.CHEVRON_RIGHT, "step-forward", "Next event (\u2192)", () -> model.step(1));
    Button last = Icons.button(Feather.SKIP_FORWARD, "last", "Latest (End)", model::goLive);
    Button slower = Icons.button(Feather.MINUS, "slower", "Slower (,)", () -> model.speed(-1));
    Button faster = Icons.button(Feather.PLUS, "faster", "Faster (.)", () -> model.speed(1));
    ClockButton clock = new ClockButton(model);
    CursorLabels where = new CursorLabels(model);
    Region left = new Region();
    Region right = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox row =
        new HBox(
            2,
            first,
            back,
            play(model),
            forward,
            last,
            gap(5),
            slower,
            new PlayMenu(model).button(),
            faster,
            gap(5),
            visit(travel, -1),
            visit(travel, 1),
            Icons.button(Feather.CROSSHAIR, "goto", "Go to a time or an event (G)", travel::open),
            Icons.button(Feather.BOOKMARK, "bookmarks", "Bookmarks (B)", travel::openBookmarks),
            watch(travel),
            left,
            where.node(),
            right,
            clock.node(),
            live(model));
    clock.showTextFrom(row.widthProperty());
    where.showLeadFrom(row.widthProperty());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button visit(TravelViewModel travel, int steps) {
    boolean back = steps < 0;
    Button button =
        Icons.button(
            back ? Feather.CORNER_UP_LEFT : Feather.CORNER_UP_RIGHT,
            back ? "visit-back" : "visit-forward",
            back ? "Back to the instant before (Alt+\u2190)" : "Forward again (Alt+\u2192)",
            () -> travel.visit(steps));
    button
        .disableProperty()
        .bind((back ? travel.backProperty() : travel.forwardProperty()).map(can -> !can));
    return button;
  }

  private static Button watch(TravelViewModel travel) {
    Button watch =
        Icons.button(Feather.EYE, "watch", "Play until something happens (U)", travel::openWatch);
    travel
        .watch()
        .activeProperty()
        .subscribe(
            on -> {
              watch.getStyleClass().removeAll("accent");
              if (on) {
                watch.getStyleClass().add("accent");
              }
            });
    return watch;
  }

  private static Region gap(double width) {
    Region gap = new Region();
    gap.setMinWidth(width);
    return gap;
  }

  private static Button play(TimeBarViewModel model) {
    FontIcon icon = Icons.of(Feather.PLAY);
    Button play = new Button("", icon);
    play.setId("play");
    play.getStyleClass().addAll("button-icon", "play");
    play.setOnAction(_ -> model.togglePlay());
    Tooltip tip = new Tooltip();
    play.setTooltip(tip);
    model
        .playingProperty()
        .subscribe(
            playing -> {
              icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
              tip.setText(playing ? "Pause (Space)" : "Play (Space)");
              play.setAccessibleText(playing ? "Pause" : "Play");
            });
    return play;
  }

  private static Node live(TimeBarViewModel model) {
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    Button live = new Button("LIVE", dot);
    live.setId("live");
    live.setTooltip(new Tooltip("Back to everything known now (T)"));
    live.setMinWidth(Region.USE_PREF_SIZE);
    live.setOnAction(_ -> model.goLive());
    model
        .litProperty()
        .subscribe(
            on -> {
              live.getStyleClass().removeAll("is-live");
              if (on) {
                live.getStyleClass().add("is-live");
              }
              boolean early = !on && model.liveProperty().get();
              live.setAccessibleText(
                  on ? "Live" : early ? "Live as soon as the book is loaded" : "Back to live");
            });
    live.getStyleClass().add("live-button");
    return live;
  }
}
