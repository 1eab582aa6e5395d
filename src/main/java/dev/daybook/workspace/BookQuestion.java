package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the book the window shows, and how. Immutable, for any thread.
 *
 * @param selection the accounts chosen; empty for all
 * @param order of the accounts
 * @param rows of the events table
 * @param chosen the stretch that the analyst chose to see; null for all
 * @param shown the stretch of time of chart and time bar; null while there is no event
 * @param full the stretch of all history; null while there is no event
 */
record BookQuestion(
    Fold fold,
    AsOf asOf,
    List<AccountId> selection,
    ViewState.Order order,
    ViewState.Rows rows,
    @Nullable TimeRange chosen,
    @Nullable TimeRange shown,
    @Nullable TimeRange full,
    Hypothesis hypothesis,
    int chartPixels,
    int timeBarPixels) {

  static BookQuestion of(Fold fold, ViewState state, Hypothesis hypothesis) {
    TimeRange full = Ranges.with(Ranges.full(fold.timeline()), hypothesis.instants());
    return new BookQuestion(
        fold,
        state.asOf(),
        state.selection,
        new ViewState.Order(state.filter, state.sortBy, state.ascending),
        new ViewState.Rows(state.firstRow, state.rowCount),
        state.range,
        Ranges.shown(state.range, full),
        full,
        hypothesis,
        state.chartPixels,
        state.timeBarPixels);
  }

  /** All instants, with the knowledge that is shown. */
  AsOf known() {
    return new AsOf(null, asOf.knownUpTo());
  }

  /** Whether every number of an answer to another question is one of this question, too. */
  boolean isSameView(BookQuestion other) {
    return asOf.equals(other.asOf) && selection.equals(other.selection);
  }

  /** Whether the other is the same but for how new the book is. */
  boolean isAlike(BookQuestion other) {
    return isSameView(other)
        && order.equals(other.order)
        && rows.equals(other.rows)
        && Objects.equals(chosen, other.chosen)
        && hypothesis.equals(other.hypothesis)
        && chartPixels == other.chartPixels
        && timeBarPixels == other.timeBarPixels;
  }

  /**
   * Whether an answer to this question is one to a newer question, too, as far as anybody sees: it
   * is about what was known at an end of the log, and what came since lies behind that; only all of
   * history may have become longer, by less than a pixel. What is supposed is supposed of the
   * newest book, so then the answer is never the same.
   */
  boolean answers(BookQuestion newer) {
    LogEnd known = asOf.knownUpTo();
    return known != null
        && isAlike(newer)
        && hypothesis.equals(Hypothesis.NONE)
        && newer.fold.knowsTheSame(fold, known)
        && isUnmoved(newer.full);
  }

  private boolean isUnmoved(@Nullable TimeRange newer) {
    if (full == null || newer == null) {
      return full == null && newer == null;
    }
    Duration pixel = full.length().dividedBy(Math.max(chartPixels, timeBarPixels));
    return Duration.between(full.from(), newer.from()).abs().compareTo(pixel) < 0
        && Duration.between(full.to(), newer.to()).abs().compareTo(pixel) < 0;
  }
}
