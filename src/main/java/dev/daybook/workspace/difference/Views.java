package dev.daybook.workspace.difference;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;

/** Two views of a fold that are compared. */
record Views(Fold fold, AsOf a, AsOf b) {
  /** Whether what is found between these is found between newer ones, too. */
  boolean answers(Views newer) {
    return equals(newer)
        || (a.equals(newer.a)
            && b.equals(newer.b)
            && isSettled(a, newer.fold)
            && isSettled(b, newer.fold));
  }

  /** Whether what has come since lies behind all that was known to a view. */
  boolean isSettled(AsOf view, Fold newer) {
    return view.knownUpTo() != null && newer.knowsTheSame(fold, view.knownUpTo());
  }
}
