package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.workspace.intent.Intent;
import java.util.ArrayList;
import java.util.List;

/**
 * The time until the book is loaded: its last known state is shown, and what that cannot answer
 * waits. Belongs to the workspace's thread.
 */
final class UntilLoaded {
  private final EarlyBuilder builder;
  private final Fold shown;
  private final List<Intent> waiting = new ArrayList<>();

  /**
   * Begins.
   *
   * @param shown the fold that the last known state was of
   */
  UntilLoaded(EarlyBuilder builder, Fold shown) {
    this.builder = builder;
    this.shown = shown;
  }

  EarlyBuilder builder() {
    return builder;
  }

  /** Whether an intent has to wait; it is kept for later then. */
  boolean holds(Intent intent) {
    boolean held = !EarlyBuilder.canDo(intent);
    if (held) {
      waiting.add(intent);
    }
    return held;
  }

  /** Whether a fold has all that is shown: the time is over then. */
  boolean isOverWith(Fold newer) {
    return newer.end().covers(shown.end());
  }

  /** What has waited, in order. */
  List<Intent> held() {
    return waiting;
  }
}
