package dev.daybook.view.chart;

import dev.daybook.workspace.events.EventTable.EventRow;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says all about the event or marker that the mouse points at. FX thread. */
final class ChartTip {
  private static final double AWAY = 14;
  private static final double WIDEST = 320;

  private final VBox root = new VBox(3);
  private final Label title = new Label();
  private final GridPane facts = new GridPane(10, 1);
  private final Label others = new Label();
  private final MoneyText money;

  ChartTip(MoneyText money) {
    this.money = money;
    root.setId("chart-tip");
    root.getStyleClass().add("chart-tip");
    root.setManaged(false);
    root.setMouseTransparent(true);
    root.setVisible(false);
    title.setId("chart-tip-title");
    title.getStyleClass().add("chart-tip-title");
    title.setMaxWidth(WIDEST);
    others.getStyleClass().add("muted");
    root.getChildren().addAll(title, facts, others);
  }

  Node node() {
    return root;
  }

  void hide() {
    root.setVisible(false);
  }

  /** Shows the nearest of some spots beside it, within an area of this size. */
  void show(List<Spot> spots, ZoneId zone, double width, double height) {
    Spot spot = spots.getFirst();
    facts.getChildren().clear();
    switch (spot) {
      case Spot.OfEvent(_, _, _, EventRow event) -> event(event, zone);
      case Spot.OfMarker(_, _, var marker) -> {
        title.setText(marker.label());
        fact("At", TimeText.named(marker.at(), zone));
      }
    }
    others.setText("and " + (spots.size() - 1) + " more here");
    others.setVisible(spots.size() > 1);
    others.setManaged(spots.size() > 1);
    root.setVisible(true);
    root.applyCss();
    root.autosize();
    root.layout();
    double right = spot.x() + AWAY;
    boolean fits = right + root.getWidth() <= width - 4;
    double x = fits ? right : spot.x() - AWAY - root.getWidth();
    double y =
        Math.clamp(spot.y() - root.getHeight() / 2, 4, Math.max(4, height - 4 - root.getHeight()));
    root.relocate(Math.rint(Math.max(4, x)), Math.rint(y));
  }

  private void event(EventRow event, ZoneId zone) {
    title.setText(
        (event.type() + " \u00b7 " + event.account() + " " + event.accountName()).strip());
    String currency = " " + event.currency();
    fact("Amount", money.signed(event.amount()) + currency);
    fact("Balance after", money.exact(event.balanceAfter()) + currency);
    if (event.memo() != null && !event.memo().isBlank()) {
      fact("Memo", event.memo());
    }
    fact("Effective", TimeText.named(event.effective(), zone));
    fact("Recorded", TimeText.named(event.recorded(), zone));
    fact("Position", event.position().toString());
    if (event.reverses() != null) {
      fact("Reverses", event.reverses().toString());
    }
    if (event.reversedAt() != null) {
      fact("Reversed at", event.reversedAt().toString());
    }
  }

  private void fact(String name, String value) {
    Label what = new Label(name);
    what.getStyleClass().add("muted");
    what.setMinWidth(Region.USE_PREF_SIZE);
    Label said = new Label(value);
    said.getStyleClass().add("figures");
    said.setMaxWidth(WIDEST - 90);
    facts.addRow(facts.getRowCount(), what, said);
  }
}
