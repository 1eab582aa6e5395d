package dev.daybook.app.window;

import dev.daybook.ingest.Fold;
import dev.daybook.workspace.Snapshot;

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

  /** A fold was published; ingest thread. */
  void folded(Fold fold);

  /** The window was told to show a snapshot: it does with the pulse under way. FX thread. */
  void shown(Snapshot snapshot);
}
