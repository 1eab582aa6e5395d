package dev.daybook.view.vault;

/** What the analyst asks of the log and the vault. Called on the FX thread; none may wait. */
public interface VaultActions {
  /** For a window without a ledger, such as one that is only to be photographed. */
  VaultActions NONE =
      new VaultActions() {
        @Override
        public void watch(boolean closely) {}

        @Override
        public void setAside() {}

        @Override
        public void close() {}
      };

  /** Whether the panel is open, and wants to be told every few seconds. */
  void watch(boolean closely);

  /** Keeps the read model of another log beside, and reads the log that is there now. */
  void setAside();

  /** Closes the window, and changes nothing. */
  void close();
}
