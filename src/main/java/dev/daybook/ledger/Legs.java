package dev.daybook.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Which postings stand and fall together. Pure. */
public final class Legs {
  private Legs() {}

  /**
   * The posting itself, or, if it is a leg of a transfer or of a transfer's reversal, all legs. The
   * rows of a batch share a group too, but each stands alone.
   *
   * @param group finds the events of a group
   */
  public static List<LedgerEvent.Posting> of(
      LedgerEvent.Posting posting, Function<UUID, List<LedgerEvent>> group) {
    UUID id = posting.header().groupId();
    boolean isLeg =
        posting.kind() == PostingKind.TRANSFER || posting.kind() == PostingKind.REVERSAL;
    if (id == null || !isLeg) {
      return List.of(posting);
    }
    return group.apply(id).stream()
        .filter(e -> e instanceof LedgerEvent.Posting p && p.kind() == posting.kind())
        .map(LedgerEvent.Posting.class::cast)
        .toList();
  }
}
