package dev.daybook.workspace.status;

import java.util.OptionalLong;

/**
 * How far the read model is.
 *
 * @param done events taken since this phase began
 * @param behind about how many records are still to come, 0 when live
 * @param perSecond events per second of late
 * @param etaSeconds when it will have caught up, if known
 * @param positions next offset per partition, e.g. {@code 0:1234}
 * @param sentence what to say, e.g. why it waits; empty when live
 */
public record Progress(
    Phase phase,
    long done,
    long behind,
    long perSecond,
    OptionalLong etaSeconds,
    String positions,
    String sentence) {
  /** What the ingest thread is doing. */
  public enum Phase {
    /** Reading the local read model into memory. */
    LOADING,
    CATCHING_UP,
    /** Something large is being recorded, such as the sample; behind is what remains of it. */
    WRITING,
    LIVE,
    /** The store does not answer; retried by itself. */
    WAITING,
    FAILED
  }
}
