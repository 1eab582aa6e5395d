package dev.daybook.workspace.status;

import java.util.OptionalLong;

/** How it stands with folding the read model anew, for the eye. Immutable. */
public sealed interface Rebuilding {
  /** Nobody asked for it. */
  record Idle() implements Rebuilding {}

  /**
   * The log is being folded.
   *
   * @param done offsets: about as many events
   * @param secondsLeft if there is a rate
   */
  record Folding(long done, long total, long perSecond, OptionalLong secondsLeft)
      implements Rebuilding {}

  /** What was folded anew is being compared with the read model. */
  record Comparing() implements Rebuilding {}

  /** It was told to stop, and will in a moment. */
  record Cancelling() implements Rebuilding {}

  /** The one takes the other's place: the only moment in which the ledger is not there. */
  record Replacing() implements Rebuilding {}

  /**
   * Both say the same.
   *
   * @param digest of all of it
   * @param replaced whether the one folded anew was put in the other's place
   */
  record Agrees(long events, String digest, long millis, boolean replaced) implements Rebuilding {}

  /**
   * They do not; the analyst says which one stays.
   *
   * @param first the first event or account that they differ in, a sentence
   */
  record Differs(String first) implements Rebuilding {}

  /**
   * They did not, and the one folded anew was put in the other's place.
   *
   * @param kept the name under which the old one is kept
   */
  record Mended(long events, String digest, String kept) implements Rebuilding {}

  /**
   * Nothing has changed.
   *
   * @param failed whether that is for a fault, and not because the analyst wished so
   */
  record Unchanged(String sentence, boolean failed) implements Rebuilding {}
}
