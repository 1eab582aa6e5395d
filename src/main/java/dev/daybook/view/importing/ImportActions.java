package dev.daybook.view.importing;

import dev.daybook.importing.ImportKey;

/** What the analyst asks of an import. Called on the FX thread; none may wait. */
public interface ImportActions {
  /** For a window that imports nothing, such as one that is only to be photographed. */
  ImportActions NONE =
      new ImportActions() {
        @Override
        public void choose(ImportKey key, String value) {}

        @Override
        public void load(String name) {}

        @Override
        public void keep(String name) {}

        @Override
        public void tryOut() {}

        @Override
        public void post(int trial, boolean leaveOut) {}

        @Override
        public void cancel() {}

        @Override
        public void close() {}
      };

  void choose(ImportKey key, String value);

  /** Takes the format kept under a name. */
  void load(String name);

  /** Keeps the present format under a name. */
  void keep(String name);

  /** Tries the file out again, after that was broken off or did not work. */
  void tryOut();

  /**
   * Posts the file.
   *
   * @param trial the number of the trial on screen
   * @param leaveOut whether the rows that stand in the way are left out
   */
  void post(int trial, boolean leaveOut);

  /** Breaks off what is being done. */
  void cancel();

  /** Puts the file away. */
  void close();
}
