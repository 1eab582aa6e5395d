package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.status.Progress;
import java.util.OptionalLong;

/** Makes a ledger the sample before the analyst's eyes. The desk's thread, for some seconds. */
final class SampleFilling {
  private SampleFilling() {}

  /** To be said from the first snapshot on: an empty sample is not ready. */
  static void announce(Workspace shown) {
    shown.busy(progress(0, 0));
  }

  static void run(Session opened, Workspace shown) throws InterruptedException {
    try {
      opened.fillSample((done, all) -> shown.busy(progress(done, all)));
    } finally {
      shown.busy(null);
    }
  }

  private static Progress progress(int done, int all) {
    return new Progress(
        Progress.Phase.WRITING,
        done,
        all - done,
        0,
        OptionalLong.empty(),
        "",
        "Writing the sample ledger");
  }
}
