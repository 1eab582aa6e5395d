package dev.daybook.workspace.commands;

/** What an analyst can ask of the book by a form, in the order it is offered. */
public enum CommandKind {
  DEPOSIT("Deposit"),
  WITHDRAW("Withdraw"),
  TRANSFER("Transfer"),
  REVERSE("Reverse"),
  OPEN_ACCOUNT("Open account"),
  RENAME_ACCOUNT("Rename account"),
  CHANGE_LIMIT("Change limit"),
  CLOSE_ACCOUNT("Close account");

  private final String label;

  CommandKind(String label) {
    this.label = label;
  }

  /** As a button says it. */
  public String label() {
    return label;
  }
}
