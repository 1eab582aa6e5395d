package dev.daybook.view.shell;

import dev.daybook.view.importing.ImportActions;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.view.vault.VaultActions;
import java.nio.file.Path;

/** What the window asks of the program around it. Called on the FX thread; none may wait. */
public interface ShellActions {
  /** Around a window that nobody uses, such as one that is only to be photographed. */
  ShellActions NONE =
      new ShellActions() {
        @Override
        public void openSample() {}

        @Override
        public void importCsv(Path file) {}

        @Override
        public ImportActions importing() {
          return ImportActions.NONE;
        }

        @Override
        public RebuildActions rebuilding() {
          return RebuildActions.NONE;
        }

        @Override
        public void connectCluster(String bootstrap, String registryUrl, String topic) {}

        @Override
        public void restartStore() {}

        @Override
        public VaultActions vault() {
          return VaultActions.NONE;
        }
      };

  /** Opens the sample ledger in its own folder. */
  void openSample();

  /** Begins to import postings from a file the analyst chose. */
  void importCsv(Path file);

  /** What is asked of the import that was begun. */
  ImportActions importing();

  /** What is asked of the read model's keeping. */
  RebuildActions rebuilding();

  void connectCluster(String bootstrap, String registryUrl, String topic);

  /** Starts a failed event store again. */
  void restartStore();

  /** What is asked of the log and the vault. */
  VaultActions vault();
}
