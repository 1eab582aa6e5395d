package dev.daybook.workspace.intent;

/**
 * What stands in the form of "what if": text, and nothing that could be sent.
 *
 * @param kind what is supposed
 * @param account an account's number
 * @param to the receiving account's number, for a transfer
 * @param amount as typed
 * @param received what arrives if it is not the same; may be empty
 * @param at an instant as typed; empty for the one looked at
 */
public record WhatIfInput(
    Kind kind, String account, String to, String amount, String received, String at) {
  /** What can be supposed. */
  public enum Kind {
    DEPOSIT("Deposit"),
    WITHDRAWAL("Withdrawal"),
    TRANSFER("Transfer");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As said on screen. */
    public String word() {
      return word;
    }
  }
}
