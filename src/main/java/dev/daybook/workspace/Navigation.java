package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves the cursor over history. Only the workspace's thread calls it. */
final class Navigation {
  /** Playing a stretch without events for longer than this is idle. */
  private static final long IDLE_NANOS = 1_000_000_000;

  /** So long before the next event playing goes on. */
  private static final long LEAD_NANOS = 250_000_000;

  private static final Instant FAR = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final ViewState state;
  private final Watch watch;

  Navigation(ViewState state, Watch watch) {
    this.state = state;
    this.watch = watch;
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
    Instant to = state.period(shown).step(from, periods, state.zone);
    if (to.isAfter(last) && periods > 0) {
      state.goLive();
    } else {
      state.goTo(to.isBefore(first) ? first : to, timeline.eventCount());
    }
  }

  /** Starts or stops playing; from LIVE it starts at the beginning. */
  void play(Fold fold, boolean on) {
    boolean fromStart = on && state.cursor == null;
    if (fromStart) {
      first(fold);
    }
    state.stopped = "";
    state.playing = on && state.cursor != null;
    Instant cursor = state.cursor;
    if (fromStart && cursor != null) {
      stopAt(fold, cursor.minusMillis(1), cursor);
    }
  }

  /** The next wider or narrower period for Shift+arrow. */
  void widen(Fold fold, int steps) {
    TimeRange shown = Ranges.shown(state.range, Ranges.full(fold.timeline()));
    if (shown != null) {
      state.period = state.period(shown).wider(steps);
    }
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
    Duration pace = state.realGaps ? Duration.ofSeconds(1) : Playback.pace(full);
    double speed = Playback.SPEEDS.get(state.speedIndex);
    Instant on = Playback.advance(cursor, pace, speed, nanos);
    Instant to = state.skipIdle ? skipped(timeline, cursor, on, pace, speed) : on;
    boolean beyond = timeline.lastEffective().filter(last -> !to.isAfter(last)).isEmpty();
    if (stopAt(fold, cursor, beyond ? FAR : to)) {
      return;
    }
    if (beyond) {
      state.goLive();
    } else {
      state.goTo(to, timeline.eventCount());
    }
  }

  /** Where nothing of the selection happens for a second or more, on to right before it does. */
  private Instant skipped(
      TimelineSnapshot timeline, Instant cursor, Instant on, Duration pace, double speed) {
    Instant next = timeline.nextEvent(cursor, state.selection).map(EventAt::effective).orElse(null);
    if (next == null || !next.isAfter(Playback.advance(cursor, pace, speed, IDLE_NANOS))) {
      return on;
    }
    Duration shortly = Duration.between(cursor, Playback.advance(cursor, pace, speed, LEAD_NANOS));
    Instant before = next.minus(shortly);
    return before.isAfter(on) ? before : on;
  }

  /** Stops at a watchpoint that holds after an instant and up to another, and says whether. */
  private boolean stopAt(Fold fold, Instant after, Instant upTo) {
    Watchpoint point = state.watchpoint;
    Optional<Watch.Stop> stop =
        point == null ? Optional.empty() : watch.first(point, fold, state.selection, after, upTo);
    stop.ifPresent(
        found -> {
          state.goTo(found.at(), fold.timeline().eventCount());
          state.playing = false;
          state.stopped = found.sentence();
        });
    return stop.isPresent();
  }
}
