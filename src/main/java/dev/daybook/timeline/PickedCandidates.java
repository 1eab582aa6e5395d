package dev.daybook.timeline;

/**
 * Single rows of the book.
 *
 * @param places in the canonical order, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record PickedCandidates(Candidates book, long[] places) implements Candidates {
  @Override
  public long size() {
    return places.length;
  }

  @Override
  public void visit(long from, long end, Visitor visitor) {
    for (int i = (int) from; i < end; i++) {
      int candidate = i;
      book.visit(
          places[i],
          places[i] + 1,
          (_, account, amount, millis, position) ->
              visitor.row(candidate, account, amount, millis, position));
    }
  }
}
