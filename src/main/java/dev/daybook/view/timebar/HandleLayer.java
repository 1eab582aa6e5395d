package dev.daybook.view.timebar;

import dev.daybook.fx.LinearScale;
import dev.daybook.ledger.AsOf;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The handles A and B over the time strip, and the stretch between them. FX thread. */
final class HandleLayer {
  private final Pane node = new Pane();
  private final Region stretch = new Region();
  private final List<HandleNode> handles;
  private final TimeBarViewModel model;

  HandleLayer(TimeBarViewModel model, DoubleFunction<@Nullable Instant> instants) {
    this.model = model;
    handles =
        List.of(
            new HandleNode(Handle.A, model, instants), new HandleNode(Handle.B, model, instants));
    node.setPickOnBounds(false);
    stretch.getStyleClass().add("compare-stretch");
    stretch.setMouseTransparent(true);
    stretch.setManaged(false);
    node.getChildren().add(stretch);
    handles.forEach(handle -> handle.addLineTo(node));
    handles.forEach(handle -> handle.addFlagTo(node));
    model.compareProperty().subscribe(this::place);
    model.modelProperty().subscribe(this::place);
    model.zoneProperty().subscribe(this::place);
    node.widthProperty().subscribe(this::place);
    node.heightProperty().subscribe(this::place);
  }

  Pane node() {
    return node;
  }

  private void place() {
    TimeRange range = model.range();
    CompareModel compare = model.compareProperty().get();
    double width = node.getWidth();
    double ground = Math.floor(node.getHeight() - TimeStripPainter.AXIS);
    double left = TimeStripPainter.MARGIN;
    double right = width - TimeStripPainter.MARGIN;
    boolean shown = range != null && right > left + 1 && ground > 0;
    double a = shown ? x(compare.at(Handle.A), range, width) : Double.NaN;
    double b = shown ? x(compare.at(Handle.B), range, width) : Double.NaN;
    handles.getFirst().place(compare, a, left, right, ground);
    handles.getLast().place(compare, b, left, right, ground);
    boolean both = !Double.isNaN(a) && !Double.isNaN(b);
    stretch.setVisible(both);
    if (both) {
      double from = Math.clamp(Math.min(a, b), left, right);
      double to = Math.clamp(Math.max(a, b), left, right);
      stretch.resizeRelocate(from, 0, to - from, ground);
    }
  }

  /** NaN if not set; LIVE stands at the end, as the cursor does. */
  private static double x(@Nullable AsOf at, @Nullable TimeRange range, double width) {
    if (at == null || range == null) {
      return Double.NaN;
    }
    LinearScale scale = TimeStripPainter.scale(range, width);
    return at.effective() == null
        ? width - TimeStripPainter.MARGIN
        : scale.pixel(at.effective().toEpochMilli());
  }
}
