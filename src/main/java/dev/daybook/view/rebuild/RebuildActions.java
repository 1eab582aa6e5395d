package dev.daybook.view.rebuild;

/** What the analyst asks of the read model's keeping. Called on the FX thread; none may wait. */
public interface RebuildActions {
  /** For a window that keeps nothing, such as one that is only to be photographed. */
  RebuildActions NONE =
      new RebuildActions() {
        @Override
        public void verify() {}

        @Override
        public void rebuild() {}

        @Override
        public void cancel() {}

        @Override
        public void replace() {}

        @Override
        public void keep() {}

        @Override
        public void dismiss() {}
      };

  /** Folds the log anew and compares. */
  void verify();

  /** Folds the log anew, compares, and replaces the read model if they agree. */
  void rebuild();

  /** Breaks off what is being done; nothing has changed then. */
  void cancel();

  /** Of two that differ, the one folded anew is to be used. */
  void replace();

  /** Of two that differ, the old one is to stay. */
  void keep();

  /** What came of it was read. */
  void dismiss();
}
