package dev.daybook.app.window;

import dev.daybook.ingest.Fold;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;

/** Looks on while the window works, so that it can be measured. Its methods return at once. */
interface Witness {
  /** Nobody looks. */
  Witness NONE =
      new Witness() {
        @Override
        public void folded(Fold fold) {}

        @Override
        public void shown(Snapshot snapshot) {}
      };

  /** The analyst wants something; FX thread. */
  default void asked(Intent intent) {}

  /** A snapshot is there to be shown, unless a newer one comes first; workspace thread. */
  default void built(Snapshot snapshot) {}

  /** The window is about to be told to show a snapshot. FX thread. */
  default void showing(Snapshot snapshot) {}

  /** A fold was published; ingest thread. */
  void folded(Fold fold);

  /** The window was told to show a snapshot: it does with the pulse under way. FX thread. */
  void shown(Snapshot snapshot);
}
