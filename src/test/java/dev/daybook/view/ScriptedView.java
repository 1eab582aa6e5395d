package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SampleBook} as it is looked at: what was chosen, and the events that count by it.
 *
 * @param then whether it is as it was known at the cursor
 */
record ScriptedView(
    SampleBook book,
    @Nullable Instant cursor,
    List<AccountId> selection,
    @Nullable TimeRange range,
    boolean then) {
  /** How many events are effective up to an instant; null for all. */
  int upTo(@Nullable Instant instant) {
    if (instant == null) {
      return book.posts.size();
    }
    return (int) book.posts.stream().takeWhile(p -> !p.at().isAfter(instant)).count();
  }

  /** How many are effective up to the cursor. */
  int end() {
    return upTo(cursor);
  }

  /** Some events shortly before the cursor, as if they had been recorded after it. */
  static List<Integer> hidden(int end) {
    return IntStream.range(Math.max(0, end - 1_500), end).filter(i -> i % 97 == 0).boxed().toList();
  }

  /** The events shown up to the cursor, by index. */
  IntStream shownUpTo(int end) {
    List<Integer> hidden = cursor != null && then ? hidden(end) : List.of();
    return IntStream.range(0, end).filter(i -> !hidden.contains(i));
  }

  /** All of history. */
  TimeRange full() {
    Instant begin = book.posts.getFirst().at();
    Instant end = book.posts.getLast().at();
    return new TimeRange(begin, begin.isBefore(end) ? end : begin.plusSeconds(3600));
  }

  /** The stretch shown. */
  TimeRange shown() {
    return range == null ? full() : range;
  }
}
