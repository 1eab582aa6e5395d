package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.AccountEvents;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.commands.NamedEvents;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.text.EventName;
import dev.daybook.workspace.text.GoToInput;
import dev.daybook.workspace.text.GoToInput.Target;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.time.TimeWindow;
import dev.daybook.workspace.timebar.BookmarkDesk;
import dev.daybook.workspace.timebar.MarkerDesk;
import dev.daybook.workspace.timebar.Track;
import dev.daybook.workspace.tools.Memo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes to what is typed, and back and forward. Only the workspace's thread calls it. */
final class Travel {
  private final ViewState state;
  private final ReadModelReader reader;
  private final NamedEvents named;
  private final BookmarkDesk bookmarks;
  private final Function<Fold, List<Track>> tracks;
  private final InstantSource clock;
  private final MoneyText numbers = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));
  private final Visits visits = new Visits();
  private final Memo<Asked, Destination> destinations = new Memo<>(this::destination);

  private @Nullable String typed;
  private boolean reached;
  private TravelModel.@Nullable Arrival arrival;
  private long arrivals;

  private final AccountIndex index = new AccountIndex();
  private final Memo<Pointed, HoverModel> hovers = new Memo<>(this::hover);
  private final Memo<PlayModel, PlayModel> plays = new Memo<>(k -> k);

  private record Pointed(Fold fold, List<AccountId> of, Instant at, boolean amongKnownThen) {}

  private record Asked(String typed, Fold fold, ZoneId zone, boolean reached) {}

  /**
   * Ways to travel.
   *
   * @param tracks all markers of a fold
   */
  Travel(
      ViewState state,
      ReadModelReader reader,
      NamedEvents named,
      BookmarkDesk bookmarks,
      Function<Fold, List<Track>> tracks,
      InstantSource clock) {
    this.state = state;
    this.bookmarks = bookmarks;
    this.tracks = tracks;
    this.reader = reader;
    this.named = named;
    this.clock = clock;
  }

  void apply(Intent.Travel ask, Fold fold) {
    switch (ask) {
      case Intent.Travel.Ask(String text) -> {
        typed = text.isBlank() ? null : text;
        reached = false;
      }
      case Intent.Travel.GoTo(String text) -> {
        typed = text;
        reached = go(GoToInput.parse(text, state.zone, clock.instant()), fold);
      }
      case Intent.Travel.Visit(int steps) -> {
        if (visits.canGo(steps)) {
          moveTo(visits.go(steps).at(), fold);
        }
      }
      case Intent.Travel.Marker(boolean after) -> toMarker(after, fold);
      case Intent.Travel.AddBookmark(String note) ->
          Optional.ofNullable(state.cursor)
              .or(() -> fold.timeline().lastEffective())
              .ifPresent(at -> bookmarks.add(at, note));
      case Intent.Travel.RenameBookmark(UUID id, String note) -> bookmarks.rename(id, note);
      case Intent.Travel.DeleteBookmark(UUID id) -> bookmarks.delete(id);
      case Intent.Travel.GoToBookmark(UUID id) ->
          bookmarks.at(id).ifPresent(at -> moveTo(at, fold));
      case Intent.Travel.Hover(Instant at) -> state.hover = at;
      case Intent.Travel.PlayAs(boolean realGaps, boolean skipIdle) -> {
        state.realGaps = realGaps;
        state.skipIdle = skipIdle;
      }
      case Intent.Travel.Watch(Watchpoint point) -> {
        state.watchpoint = point;
        state.stopped = "";
      }
    }
  }

  /** Where one stands now; to be told whenever that may have changed. */
  TravelModel model(Fold fold) {
    if (!state.playing) {
      visits.at(state.cursor, clock.instant());
    }
    String asked = typed;
    Instant pointed = state.hover;
    return new TravelModel(
        asked == null ? null : destinations.of(new Asked(asked, fold, state.zone, reached)),
        visits.canGo(-1),
        visits.canGo(1),
        bookmarks.rows(),
        arrival,
        pointed == null
            ? null
            : hovers.of(
                new Pointed(fold, state.selection, pointed, state.asOf().knownUpTo() != null)),
        plays.of(new PlayModel(state.realGaps, state.skipIdle, state.watchpoint, state.stopped)));
  }

  private HoverModel hover(Pointed asked) {
    index.follow(asked.fold);
    HoverModel now = HoverQuery.run(asked.fold, index, asked.of, asked.at);
    return asked.amongKnownThen ? now.saidToBeOfNow() : now;
  }

  private boolean go(Target target, Fold fold) {
    TimeRange full = Ranges.full(fold.timeline());
    if (full == null) {
      return false;
    }
    return switch (target) {
      case Target.Moment(Instant at) -> {
        moveTo(at, fold);
        yield true;
      }
      case Target.Stretch(Instant from, Instant to) -> show(from, to, full, fold);
      case Target.Event(String name) ->
          EventName.find(name, reader).map(record -> arrive(record, fold)).orElse(false);
      case Target.Unknown _ -> false;
    };
  }

  private boolean show(Instant from, Instant to, TimeRange full, Fold fold) {
    Instant begin = from.isBefore(full.from()) ? full.from() : from;
    Instant end = to.isAfter(full.to()) ? full.to() : to;
    if (!begin.isBefore(end)) {
      return false;
    }
    TimeRange stretch = new TimeRange(begin, end);
    state.range = stretch.equals(full) ? null : stretch;
    moveTo(to, fold);
    return true;
  }

  private boolean arrive(EventRecord record, Fold fold) {
    state.selection = List.of(record.account());
    state.firstRow = 0;
    state.goTo(record.effective(), fold.timeline().eventCount());
    reveal(fold);
    arrival = new TravelModel.Arrival(record.position(), row(record, fold.timeline()), ++arrivals);
    return true;
  }

  /** Markers behind the last event are passed over: there one is LIVE. */
  private void toMarker(boolean after, Fold fold) {
    Instant last = fold.timeline().lastEffective().orElse(null);
    if (last == null) {
      return;
    }
    Instant from = state.cursor == null ? last.plusMillis(1) : state.cursor;
    Optional<Instant> marker = MarkerDesk.nearest(tracks.apply(fold), from, after);
    if (after) {
      moveTo(marker.orElse(null), fold);
    } else {
      marker.ifPresent(at -> moveTo(at, fold));
    }
  }

  /** Its place among its account's events up to its instant, the last one first. */
  private static int row(EventRecord record, TimelineSnapshot timeline) {
    AccountEvents events = timeline.accountEvents(record.account());
    int last = events.countUpTo(AsOf.at(record.effective())) - 1;
    int at = last;
    while (at > 0 && !events.position(at).equals(record.position())) {
      at--;
    }
    return last - at;
  }

  /** To an instant; after the last event, and for null, that is LIVE. */
  private void moveTo(@Nullable Instant at, Fold fold) {
    if (at == null || isLive(at, fold.timeline())) {
      state.goLive();
    } else {
      state.goTo(at, fold.timeline().eventCount());
      reveal(fold);
    }
  }

  private static boolean isLive(Instant at, TimelineSnapshot timeline) {
    return timeline.lastEffective().filter(last -> !at.isAfter(last)).isEmpty();
  }

  /** Moves the stretch shown to where the cursor is, if that is beyond it. */
  private void reveal(Fold fold) {
    TimeRange range = state.range;
    TimeRange full = Ranges.full(fold.timeline());
    Instant cursor = state.cursor;
    if (range != null
        && full != null
        && cursor != null
        && (cursor.isBefore(range.from()) || cursor.isAfter(range.to()))) {
      long middle = range.from().toEpochMilli() + range.length().toMillis() / 2;
      state.range = TimeWindow.moved(range, full, cursor.toEpochMilli() - middle);
    }
  }

  private Destination destination(Asked asked) {
    Target target = GoToInput.parse(asked.typed, asked.zone, clock.instant());
    TimelineSnapshot timeline = asked.fold.timeline();
    TimeRange full = Ranges.full(timeline);
    if (full == null) {
      return new Destination(asked.typed, "There are no events yet.", false, false);
    }
    return switch (target) {
      case Target.Moment(Instant at) -> meant(asked, moment(at, timeline, asked.zone));
      case Target.Stretch(Instant from, Instant to) -> stretch(asked, from, to, full);
      case Target.Event(String name) -> {
        Optional<EventRecord> found = EventName.find(name, reader);
        yield found.isPresent()
            ? meant(asked, named.found(found.get(), asked.fold, asked.zone).event().summary())
            : new Destination(asked.typed, "There is no event " + name + ".", false, false);
      }
      case Target.Unknown(String sentence) -> new Destination(asked.typed, sentence, false, false);
    };
  }

  private static Destination meant(Asked asked, String sentence) {
    return new Destination(asked.typed, sentence, true, asked.reached);
  }

  private String moment(Instant at, TimelineSnapshot timeline, ZoneId zone) {
    String when = TimeText.named(at, zone);
    if (isLive(at, timeline)) {
      return when + ": after the last event, so LIVE.";
    }
    return "%s, event %s of %s."
        .formatted(
            when,
            numbers.count(timeline.countUpTo(AsOf.at(at))),
            numbers.count(timeline.eventCount()));
  }

  private Destination stretch(Asked asked, Instant from, Instant to, TimeRange full) {
    TimelineSnapshot timeline = asked.fold.timeline();
    if (to.isBefore(full.from()) || from.isAfter(full.to())) {
      return new Destination(
          asked.typed,
          "History is from %s to %s."
              .formatted(
                  TimeText.date(full.from(), asked.zone), TimeText.date(full.to(), asked.zone)),
          false,
          false);
    }
    long events =
        timeline.countUpTo(AsOf.at(to)) - timeline.countUpTo(AsOf.at(from.minusMillis(1)));
    return meant(
        asked,
        "%s to %s, %s."
            .formatted(
                TimeText.seconds(from, asked.zone),
                TimeText.named(to, asked.zone),
                events == 1 ? "1 event" : numbers.count(events) + " events"));
  }
}
