package dev.daybook.view.shell;

import dev.daybook.fx.FxThread;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Puts the window's content on a stage, as large as last time. FX thread. */
public final class StageSetup {
  private final Stage stage;
  private final ShellView shell;
  private double width;
  private double height;

  public StageSetup(Stage stage, ShellView shell, String profile) {
    FxThread.require();
    this.stage = stage;
    this.shell = shell;
    WindowSettings settings = shell.current();
    width = Math.max(1000, settings.width());
    height = Math.max(640, settings.height());
    stage.setScene(new Scene(shell.root(), width, height));
    stage.setTitle("Daybook \u2014 " + profile);
    stage.setMinWidth(1000);
    stage.setMinHeight(640);
    stage.getIcons().setAll(AppIcon.images());
    stage.setMaximized(settings.maximized());
    // The size of a maximized window is the screen's: not one to come back to.
    stage.getScene().widthProperty().subscribe(this::remember);
    stage.getScene().heightProperty().subscribe(this::remember);
  }

  private void remember() {
    if (!stage.isMaximized() && stage.isShowing()) {
      width = stage.getScene().getWidth();
      height = stage.getScene().getHeight();
    }
  }

  /** Another book is open now. */
  public void profile(String profile) {
    stage.setTitle("Daybook \u2014 " + profile);
  }

  /** As if the analyst closed the window. */
  public void close() {
    stage.close();
  }

  /** All that is to be remembered. */
  public WindowSettings current() {
    return shell.current().withSize(width, height, stage.isMaximized());
  }
}
