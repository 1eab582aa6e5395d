package dev.daybook.app;

/** Another process has this data folder open. The message is a sentence for the analyst. */
public final class AlreadyOpenException extends RuntimeException {
  AlreadyOpenException(DataFolder folder) {
    super("This ledger is already open in another Daybook: " + folder.root());
  }
}
