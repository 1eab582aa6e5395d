package dev.daybook.workspace;

import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.CommandRows;
import dev.daybook.workspace.commands.FoldView;
import dev.daybook.workspace.commands.Sending;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.StatusDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Brings everything the analyst wants to whom it is for. Belongs to the workspace's thread. */
final class Reception {
  private final ViewState state;
  private final Rooms rooms;
  private final Sending sending;
  private final StatusDesk status;
  private final DeskWriter keeper;
  private final ReadModelReader reader;
  private final InstantSource clock;

  Reception(
      ViewState state,
      Rooms rooms,
      Sending sending,
      StatusDesk status,
      DeskWriter keeper,
      ReadModelReader reader,
      InstantSource clock) {
    this.state = state;
    this.rooms = rooms;
    this.sending = sending;
    this.status = status;
    this.keeper = keeper;
    this.reader = reader;
    this.clock = clock;
  }

  void apply(Intent intent, Fold fold) {
    switch (intent) {
      case Intent.MoveCursor(Instant to) -> state.goTo(to, fold.timeline().eventCount());
      case Intent.GoLive _ -> state.goLive();
      case Intent.GoFirst _ -> rooms.navigation.first(fold);
      case Intent.StepEvents(int events) -> rooms.navigation.stepEvents(fold, events);
      case Intent.StepPeriods(int periods) -> rooms.navigation.stepPeriods(fold, periods);
      case Intent.WidenPeriod(int steps) -> rooms.navigation.widen(fold, steps);
      case Intent.Travel ask -> rooms.travel.apply(ask, fold);
      case Intent.Play(boolean on) -> rooms.navigation.play(fold, on);
      case Intent.ChangeSpeed(int steps) ->
          state.speedIndex = Playback.changed(state.speedIndex, steps);
      case Intent.Select(var accounts) -> state.selection = accounts;
      case Intent.SortAccounts(AccountColumn column, boolean ascending) -> {
        state.sortBy = column;
        state.ascending = ascending;
      }
      case Intent.FilterAccounts(String text) -> state.filter = text;
      case Intent.ShowEvents(int first, int count) -> {
        state.firstRow = first;
        state.rowCount = count;
      }
      case Intent.ShowRange(var range) -> {
        state.range = range;
        state.period = null;
      }
      case Intent.Resize(int chartPixels, int timeBarPixels) -> {
        state.chartPixels = Math.clamp(chartPixels, 1, 10_000);
        state.timeBarPixels = Math.clamp(timeBarPixels, 1, 10_000);
      }
      case Intent.SetZone(ZoneId zone) -> state.zone = zone;
      case Intent.Know(var known) -> state.known = known;
      case Intent.ShowLearned(int first, int count) -> {
        state.learnedFirst = Math.max(0, first);
        state.learnedCount = Math.max(0, count);
      }
      case Intent.Preview(var draft) -> state.draft = draft;
      case Intent.KeepDraft(var fields) -> keeper.keepDraft(fields);
      case Intent.Submit(Command command) -> sending.submit(command, fold);
      case Intent.Retry(CommandId id) -> retry(id);
      case Intent.Compare ask -> {
        findKnowledge(fold); // of a cursor that has just been moved
        rooms.compare.apply(ask, state.asOf(), state.selection, state.range, fold);
      }
      case Intent.Quarantine ask -> rooms.quarantine.apply(ask);
      case Intent.Why ask -> {
        findKnowledge(fold); // of a cursor that has just been moved
        rooms.why.apply(ask, fold, state.asOf());
      }
      case Intent.WhatIf ask ->
          rooms.whatIf.apply(
              ask, new FoldView(fold, reader), state.zone, state.cursor, clock.instant());
    }
  }

  private void retry(CommandId id) {
    String obstacle = obstacle();
    if (obstacle == null) {
      sending.again(id);
    } else {
      status.notice(obstacle);
    }
  }

  /** Why nothing can be sent again at this moment, or null. */
  @Nullable String obstacle() {
    return CommandRows.obstacle(state.cursor, status.connection().state());
  }

  /** Where the knowledge that was chosen ends, at the cursor as it stands now. */
  void findKnowledge(Fold fold) {
    state.knownUpTo = rooms.knowledge.end(fold, state.known, state.cursor);
  }
}
