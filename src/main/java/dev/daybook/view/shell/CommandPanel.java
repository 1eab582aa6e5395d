package dev.daybook.view.shell;

import dev.daybook.fx.MenuEntry;
import dev.daybook.ledger.AccountId;
import dev.daybook.view.command.CommandView;
import dev.daybook.view.command.CommandViewModel;
import dev.daybook.workspace.commands.CommandKind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * The command panel left of everything else: it is folded away, and comes back, as wide as it was,
 * when a form is asked for. FX thread.
 */
final class CommandPanel {
  private final SplitPane across = new SplitPane();
  private final CommandViewModel model;
  private final CommandView view;
  private double divider;

  /**
   * A panel, not folded.
   *
   * @param more what its menu offers besides forms, in groups
   * @param divider where it ends, from 0 to 1 of the width
   */
  CommandPanel(CommandViewModel model, List<List<MenuEntry>> more, double divider) {
    this.model = model;
    this.divider = divider;
    view = new CommandView(model, more);
    across.getStyleClass().add("across");
    SplitPane.setResizableWithParent(view.root(), false);
  }

  /** With what else there is right of it. */
  SplitPane beside(Node content) {
    across.getItems().setAll(view.root(), content);
    across.setDividerPositions(divider);
    return across;
  }

  /** A form about an account. */
  void begin(CommandKind kind, AccountId account) {
    model.begin(kind, account);
    show();
  }

  /** An empty form. */
  void form(CommandKind kind) {
    model.kindProperty().set(kind);
    show();
  }

  /** The form that undoes an event, named by its position. */
  void reverse(String event) {
    model.reverse(event);
    show();
  }

  private void show() {
    if (isFolded()) {
      fold();
    }
    view.focusFirst();
  }

  boolean isFolded() {
    return !across.getItems().contains(view.root());
  }

  /** Folds it, or brings it back. */
  void fold() {
    if (isFolded()) {
      across.getItems().addFirst(view.root());
      across.setDividerPositions(divider);
    } else {
      divider = across.getDividerPositions()[0];
      across.getItems().remove(view.root());
    }
  }

  /** Where it ends, or ended before it was folded, from 0 to 1 of the width. */
  double divider() {
    return isFolded() || across.getDividerPositions().length == 0
        ? divider
        : across.getDividerPositions()[0];
  }
}
