package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.accounts.AccountDirectory;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.accounts.AccountsQuery;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.commands.PreviewQuery;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.learned.KnowledgeDesk;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.Memo;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the window shows from the book, as far as it was read, and from what the
 * analyst chose. Parts that did not change stay the same objects. One thread at a time.
 */
final class SnapshotBuilder {
  private final Rooms rooms;
  private final AccountDirectory directory = new AccountDirectory();

  private record Typed(Draft draft, Fold fold, ZoneId zone) {}

  private record Table(
      long total,
      LazyRows<AccountTable.AccountRow> rows,
      List<AccountId> of,
      List<AccountName> directory) {}

  private final Memo<Table, AccountTable> accounts =
      new Memo<>(
          k ->
              new AccountTable(
                  k.total, k.rows, k.of, AccountsQuery.nextFree(k.directory), k.directory));
  private final Memo<TimeBarModel, TimeBarModel> timeBar = new Memo<>(k -> k);
  private final Memo<Typed, DraftPreview> preview;

  SnapshotBuilder(InstantSource clock, ReadModelReader reader, Rooms rooms) {
    this.rooms = rooms;
    PreviewQuery rules = new PreviewQuery(reader);
    preview = new Memo<>(k -> rules.run(k.draft, k.fold, clock.instant(), k.zone));
  }

  Snapshot build(
      long number,
      Fold fold,
      ViewState state,
      Connection connection,
      Progress progress,
      List<CommandRow> commands) {
    BookQuestion wanted = BookQuestion.of(fold, state, rooms.whatIf.hypothesis());
    BookAnswer answer = rooms.book.answer(wanted);
    BookQuestion shown = answer.question();
    return new Snapshot(
        number,
        state.zone,
        connection,
        progress,
        cursor(fold, state, answer, wanted.full()),
        answer.figures(),
        accounts.of(
            new Table(
                answer.accountCount(),
                answer.accounts(),
                state.selection,
                directory.of(fold.accounts()))),
        answer.events(),
        answer.chart(),
        timeBarModel(fold, state, answer),
        rooms.travel.model(fold),
        preview(fold, state),
        state.keptDraft,
        commands,
        rooms.quarantine.table(fold.quarantined()),
        rooms.why.table(state.zone),
        rooms.whatIf.model(shown.fold(), shown.asOf(), answer.figures(), state.zone),
        rooms.knowledge.say(
            looked(fold, state), shown.asOf(), wanted.isSameView(shown), rooms.book.fault()),
        rooms.compare.model(fold, answer.figures()));
  }

  private static CursorState cursor(
      Fold fold, ViewState state, BookAnswer answer, @Nullable TimeRange full) {
    TimelineSnapshot timeline = fold.timeline();
    return new CursorState(
        state.cursor,
        answer.upTo(),
        answer.total(),
        state.cursor == null ? 0 : Math.max(0, timeline.eventCount() - state.eventsWhenLeft),
        state.playing,
        Playback.SPEEDS.get(state.speedIndex),
        pace(state, full));
  }

  private static Duration pace(ViewState state, @Nullable TimeRange full) {
    if (state.realGaps) {
      return Duration.ofSeconds(1);
    }
    return full == null ? Duration.ofDays(1) : Playback.pace(full);
  }

  private TimeBarModel timeBarModel(Fold fold, ViewState state, BookAnswer answer) {
    TimeRange shown = answer.question().shown();
    TimeRange full = answer.question().full();
    if (shown == null || full == null) {
      return TimeBarModel.NONE;
    }
    return timeBar.of(
        new TimeBarModel(
            shown,
            full,
            fold.timeline().lastEffective().orElse(null),
            answer.density(),
            rooms.markers.shown(rooms.tracks(fold), shown, state.timeBarPixels),
            state.period(shown).label()));
  }

  private static KnowledgeDesk.Look looked(Fold fold, ViewState state) {
    return new KnowledgeDesk.Look(
        fold, state.asOf(), state.known, state.selection, state.learnedFirst, state.learnedCount);
  }

  private @Nullable DraftPreview preview(Fold fold, ViewState state) {
    Draft draft = state.draft;
    return draft == null ? null : preview.of(new Typed(draft, fold, state.zone));
  }
}
