package dev.daybook.fx;

import javafx.animation.AnimationTimer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Tells which rows of a table are on screen. FX thread. */
public final class VisibleRows {
  private final TableView<?> table;
  private final Listener listener;
  private boolean pending;
  private int lastFirst = -1;
  private int lastCount = -1;

  /** Called with the first visible row and how many there are. */
  @FunctionalInterface
  public interface Listener {
    void visible(int first, int count);
  }

  /** Tells, after layout, whenever the rows on screen are others than before. */
  public VisibleRows(TableView<?> table, Listener listener) {
    this.table = table;
    this.listener = listener;
    table
        .skinProperty()
        .subscribe(
            skin -> {
              if (skin != null) {
                watch();
              }
            });
  }

  private void watch() {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.positionProperty().subscribe((_, _) -> check());
      flow.heightProperty().subscribe((_, _) -> check());
      flow.cellCountProperty().subscribe((_, _) -> check());
      check();
    }
  }

  /** Looks once more when this pulse's layout is done. */
  public void check() {
    if (!pending) {
      pending = true;
      // The timer runs before a pulse's layout, what it defers runs after it: a dragged scroll bar
      // moves the rows only in the layout.
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          FxThread.later(VisibleRows.this::tell);
        }
      }.start();
    }
  }

  private void tell() {
    pending = false;
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return;
    }
    IndexedCell<?> top = flow.getFirstVisibleCell();
    IndexedCell<?> bottom = flow.getLastVisibleCell();
    if (top == null || bottom == null || top.getIndex() < 0) {
      return;
    }
    int count = bottom.getIndex() - top.getIndex() + 1;
    if (top.getIndex() != lastFirst || count != lastCount) {
      lastFirst = top.getIndex();
      lastCount = count;
      listener.visible(lastFirst, lastCount);
    }
  }
}
