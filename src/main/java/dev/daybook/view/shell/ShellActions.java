package dev.daybook.view.shell;

import java.nio.file.Path;

/** What the window asks of the program around it. Called on the FX thread; none may wait. */
public interface ShellActions {
  /** Opens the sample ledger in its own folder. */
  void openSample();

  /** Imports postings from a file the analyst chose. */
  void importCsv(Path file);

  void connectCluster(String bootstrap, String registryUrl, String topic);

  /** Starts a failed event store again. */
  void restartStore();
}
