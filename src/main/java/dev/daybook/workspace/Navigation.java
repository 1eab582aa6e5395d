package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.TimelineSnapshot;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves the cursor over history. Only the workspace's thread calls it. */
final class Navigation {
  private final ViewState state;

  Navigation(ViewState state) {
    this.state = state;
  }

  void first(Fold fold) {
    TimelineSnapshot timeline = fold.timeline();
    timeline.firstEffective().ifPresent(first -> state.goTo(first, timeline.eventCount()));
  }

  /** Event by event of the selection; events of one instant count as one step. */
  void stepEvents(Fold fold, int events) {
    TimelineSnapshot timeline = fold.timeline();
    for (int i = 0; i < Math.abs(events); i++) {
      Optional<EventAt> to = events < 0 ? previous(timeline) : next(timeline);
      if (to.isPresent()) {
        state.goTo(to.get().effective(), timeline.eventCount());
      } else {
        if (events > 0) {
          state.goLive();
        }
        return;
      }
    }
  }

  private Optional<EventAt> previous(TimelineSnapshot timeline) {
    // LIVE stands behind the last event, whenever that is.
    Instant from = state.cursor == null ? afterLast(timeline) : state.cursor;
    return from == null ? Optional.empty() : timeline.previousEvent(from, state.selection);
  }

  private Optional<EventAt> next(TimelineSnapshot timeline) {
    return state.cursor == null
        ? Optional.empty()
        : timeline.nextEvent(state.cursor, state.selection);
  }

  private static @Nullable Instant afterLast(TimelineSnapshot timeline) {
    return timeline.lastEffective().map(last -> last.plusMillis(1)).orElse(null);
  }

  void stepPeriods(Fold fold, int periods) {
    TimelineSnapshot timeline = fold.timeline();
    TimeRange shown = Ranges.shown(state.range, Ranges.full(timeline));
    Instant from = state.cursor == null ? afterLast(timeline) : state.cursor;
    Instant last = timeline.lastEffective().orElse(null);
    Instant first = timeline.firstEffective().orElse(null);
    if (shown == null || from == null || last == null || first == null) {
      return;
    }
    Instant to = Period.of(shown).step(from, periods, state.zone);
    if (to.isAfter(last) && periods > 0) {
      state.goLive();
    } else {
      state.goTo(to.isBefore(first) ? first : to, timeline.eventCount());
    }
  }

  /** Starts or stops playing; from LIVE it starts at the beginning. */
  void play(Fold fold, boolean on) {
    if (on && state.cursor == null) {
      first(fold);
    }
    state.playing = on && state.cursor != null;
  }

  /** Moves on by some real time; behind the last event it is LIVE again. */
  void play(Fold fold, long nanos) {
    TimelineSnapshot timeline = fold.timeline();
    TimeRange full = Ranges.full(timeline);
    Instant cursor = state.cursor;
    if (cursor == null || full == null) {
      state.playing = false;
      return;
    }
    double speed = Playback.SPEEDS.get(state.speedIndex);
    Instant to = Playback.advance(cursor, Playback.pace(full), speed, nanos);
    if (timeline.lastEffective().filter(last -> !to.isAfter(last)).isPresent()) {
      state.goTo(to, timeline.eventCount());
    } else {
      state.goLive();
    }
  }
}
