package dev.daybook.ledger;

import org.jspecify.annotations.Nullable;

/** A fact of the book. Once recorded it is never changed; a mistake is undone by another fact. */
public sealed interface LedgerEvent {
  EventHeader header();

  /** What the event adds to its account's balance; zero for facts about the account itself. */
  default Amount amount() {
    return Amount.ZERO;
  }

  /** An account begins. */
  record AccountOpened(
      EventHeader header, String name, CurrencyCode currency, Amount overdraftLimit)
      implements LedgerEvent {}

  /** An account has another name. */
  record AccountRenamed(EventHeader header, String name) implements LedgerEvent {}

  /**
   * An account may go down to minus this limit. Every decision made after it is recorded is held
   * against it, at whatever instant: the effective time only says since when it was agreed.
   */
  record OverdraftLimitChanged(EventHeader header, Amount overdraftLimit) implements LedgerEvent {}

  /** An account ends. */
  record AccountClosed(EventHeader header) implements LedgerEvent {}

  /**
   * Money enters or leaves an account.
   *
   * @param amount signed: positive enters, negative leaves
   * @param currency the currency, or {@link CurrencyCode#NONE} if the writer did not say
   * @param reverses the event this one undoes, or null
   */
  record Posting(
      EventHeader header,
      PostingKind kind,
      Amount amount,
      CurrencyCode currency,
      @Nullable EventId reverses)
      implements LedgerEvent {}
}
