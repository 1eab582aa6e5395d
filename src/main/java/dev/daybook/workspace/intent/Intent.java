package dev.daybook.workspace.intent;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.time.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something the analyst wants, as the window says it. What comes of it is in the next snapshot. */
public sealed interface Intent {

  // ---- the instant ----

  /** Looks at an instant of the past (or, for future-dated events, of the future). */
  record MoveCursor(Instant to) implements Intent {}

  /** Back to everything known now. */
  record GoLive() implements Intent {}

  /** To the first event of all. */
  record GoFirst() implements Intent {}

  /** By so many events of the selection, negative for back; past the last one is LIVE. */
  record StepEvents(int events) implements Intent {}

  /** By so many periods (day, month, quarter or year, as the time bar is zoomed). */
  record StepPeriods(int periods) implements Intent {}

  /** The next wider (positive) or narrower period for {@link StepPeriods}. */
  record WidenPeriod(int steps) implements Intent {}

  record Play(boolean on) implements Intent {}

  /** The next faster (+1) or slower (-1) of the offered speeds. */
  record ChangeSpeed(int steps) implements Intent {}

  // ---- ways through time; what comes of them is in Snapshot.travel() ----

  /** Moves by what is typed or was visited, rather than along the bar. */
  sealed interface Travel extends Intent {

    /** What a text would lead to; an empty one asks no more. */
    record Ask(String typed) implements Travel {}

    /** To what a text means: an instant, a stretch of time, an event. */
    record GoTo(String typed) implements Travel {}

    /** Back (negative) or forward among the visited instants. */
    record Visit(int steps) implements Travel {}

    /** To the next marker on the time bar, or (after is false) to the one before. */
    record Marker(boolean after) implements Travel {}

    /** Bookmarks where the cursor stands; when LIVE, the instant of the last event. */
    record AddBookmark(String note) implements Travel {}

    record RenameBookmark(UUID id, String note) implements Travel {}

    record DeleteBookmark(UUID id) implements Travel {}

    record GoToBookmark(UUID id) implements Travel {}

    /** What stood at this instant; null asks no more. */
    record Hover(@Nullable Instant at) implements Travel {}

    /** How history plays, see {@code PlayModel}. */
    record PlayAs(boolean realGaps, boolean skipIdle) implements Travel {}

    /** What playing stops at; null for nothing. */
    record Watch(@Nullable Watchpoint point) implements Travel {}
  }

  // ---- what is looked at ----

  /** The accounts the chart and the events table show; none means all. */
  record Select(List<AccountId> accounts) implements Intent {
    public Select {
      accounts = List.copyOf(accounts);
    }
  }

  record SortAccounts(AccountColumn column, boolean ascending) implements Intent {}

  /** Keeps the accounts whose number begins with, or whose name contains, this text. */
  record FilterAccounts(String text) implements Intent {}

  /** The rows of the events table that are on screen. */
  record ShowEvents(int first, int count) implements Intent {}

  /** The stretch of time the chart and the time bar show; null fits all of history. */
  record ShowRange(@Nullable TimeRange range) implements Intent {}

  /** How many pixels wide the chart's plot and the time bar are. */
  record Resize(int chartPixels, int timeBarPixels) implements Intent {}

  record SetZone(ZoneId zone) implements Intent {}

  /** With which knowledge an instant of the past is looked at; LIVE knows all. */
  record Know(KnownAs known) implements Intent {}

  /** The rows on screen of what was learned since; a count of 0 while nobody looks. */
  record ShowLearned(int first, int count) implements Intent {}

  // ---- the book ----

  /** What would come of this draft; null when the form is empty. */
  record Preview(@Nullable Draft draft) implements Intent {}

  /** Keeps what stands in the form, by field, in case the program ends; nothing is sent. */
  record KeepDraft(Map<String, String> fields) implements Intent {
    public KeepDraft {
      fields = Map.copyOf(fields);
    }
  }

  /** Sends a command; its life appears in {@code Snapshot.commands()}. */
  record Submit(Command command) implements Intent {}

  /** Sends the very same command once more: what was recorded all the same is not added again. */
  record Retry(CommandId id) implements Intent {}

  // ---- comparing ----

  /** Something about the two views that are compared; see {@code Snapshot.compare()}. */
  sealed interface Compare extends Intent {

    /** Sets a handle to what the cursor shows; LIVE if that is LIVE. */
    record SetHere(Handle handle) implements Compare {}

    /** Moves a handle to an instant, or to LIVE if that is null. */
    record Move(Handle handle, @Nullable Instant to) implements Compare {}

    /** Moves a handle by so many events of the selection, negative for back. */
    record Step(Handle handle, int events) implements Compare {}

    /** Sets what is not set: A to the start of the stretch shown, B to the cursor. */
    record Show() implements Compare {}

    /** Takes both handles away. */
    record Leave() implements Compare {}

    record Sort(DifferenceColumn column, boolean ascending) implements Compare {}

    /** Keeps the accounts whose number begins with, or whose name contains, this text. */
    record Filter(String text) implements Compare {}

    /** Looks at the events behind an account's change, or at none. */
    record Inspect(@Nullable AccountId account) implements Compare {}

    /** The rows of those events that are on screen. */
    record ShowEvents(int first, int count) implements Compare {}

    /** Writes what passes the filter, in the order shown, into a CSV file. */
    record Export(Path file) implements Compare {}
  }

  // ---- the quarantine ----

  /**
   * Something about the records set aside; what comes of it is in {@code Snapshot.quarantine()}.
   */
  sealed interface Quarantine extends Intent {

    /** The rows of the quarantine's table that are on screen. */
    record Show(int first, int count) implements Quarantine {}

    /** The record whose bytes and fields are looked at; null for none. */
    record Inspect(@Nullable LogPosition position) implements Quarantine {}

    /** Tries records again; empty means all. */
    record Retry(List<LogPosition> of) implements Quarantine {
      public Retry {
        of = List.copyOf(of);
      }
    }

    /** Writes all of them into a CSV file, in place of one that is there. */
    record Export(Path file) implements Quarantine {}
  }

  // ---- why is this number? ----

  /** About the events behind a number; what comes of it is in {@code Snapshot.why()}. */
  sealed interface Why extends Intent {

    /** Which events add up to it, at the instant looked at and as it is known? */
    record Ask(WhyQuestion question) implements Why {}

    /** The rows of the answer that are on screen. */
    record Show(int first, int count) implements Why {}

    /** Newest or oldest first. */
    record Order(boolean newestFirst) implements Why {}

    /** Writes all of them into a CSV file, in place of one that is there. */
    record Export(Path file) implements Why {}

    record CancelExport() implements Why {}

    record Close() implements Why {}
  }

  // ---- what if ----

  /** About what is supposed; what comes of it is in {@code Snapshot.whatIf()}. Sends nothing. */
  sealed interface WhatIf extends Intent {

    /** Supposes what stands in the form. */
    record Suppose(WhatIfInput typed) implements WhatIf {}

    /** Supposes one thing no longer. */
    record Drop(int number) implements WhatIf {}

    /** Supposes nothing any more. */
    record Clear() implements WhatIf {}
  }
}
