package dev.daybook.ledger;

/** Why money moved. */
public enum PostingKind {
  DEPOSIT,
  WITHDRAWAL,
  /** One leg of a transfer; the legs share a group id. */
  TRANSFER,
  /** Undoes an earlier posting. */
  REVERSAL,
  /** A change of balance by a writer that does not say why: the article's event. */
  MOVEMENT
}
