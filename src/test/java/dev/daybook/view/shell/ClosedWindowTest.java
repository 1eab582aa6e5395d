package dev.daybook.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.view.ScriptedWorkspace;
import java.lang.ref.WeakReference;
import java.time.Duration;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What is left of a window when it is closed. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ClosedWindowTest {
  @Test
  void a_closed_window_is_let_go_with_all_it_showed() {
    WeakReference<ShellView> closed = shownAndClosed();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(closed.get()).isNull();
            });
  }

  private static WeakReference<ShellView> shownAndClosed() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Stage stage = new Stage();
          ShellView shell =
              StagedShell.show(stage, new ScriptedWorkspace(20, 50), 1280, ShellActions.NONE);
          stage.close();
          return new WeakReference<>(shell);
        });
  }
}
