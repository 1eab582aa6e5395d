package dev.daybook.app.window;

import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.workspace.status.Rebuilding;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands what the analyst asks to the read model's keeping of whatever ledger is open. */
final class DeskRebuild implements RebuildActions {
  private final Supplier<@Nullable RebuildDesk> desk;
  private final Consumer<Rebuilding> shown;

  /**
   * For one window.
   *
   * @param shown says something on the FX thread
   */
  DeskRebuild(Supplier<@Nullable RebuildDesk> desk, Consumer<Rebuilding> shown) {
    this.desk = desk;
    this.shown = shown;
  }

  private void ask(Consumer<RebuildDesk> work) {
    RebuildDesk open = desk.get();
    if (open != null) {
      work.accept(open);
    } else {
      shown.accept(new Rebuilding.Unchanged("No ledger is open.", false));
    }
  }

  @Override
  public void verify() {
    ask(RebuildDesk::verify);
  }

  @Override
  public void rebuild() {
    ask(RebuildDesk::rebuild);
  }

  @Override
  public void cancel() {
    ask(RebuildDesk::cancel);
  }

  @Override
  public void replace() {
    ask(RebuildDesk::replace);
  }

  @Override
  public void keep() {
    ask(RebuildDesk::keep);
  }

  @Override
  public void dismiss() {
    RebuildDesk open = desk.get();
    if (open != null) {
      open.dismiss();
    } else {
      shown.accept(new Rebuilding.Idle());
    }
  }
}
