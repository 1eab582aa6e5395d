package dev.daybook.workspace;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.time.Period;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the analyst chose, and nothing computed from it. Mutable; only the workspace's thread
 * touches it.
 */
final class ViewState {
  /** The instant looked at, or null when LIVE. */
  @Nullable Instant cursor;

  /** How many events there were when LIVE was left. */
  long eventsWhenLeft;

  /** With which knowledge it is looked at. */
  KnownAs known = KnownAs.NOW;

  /**
   * Where that knowledge ends in the log; null for all, as {@link
   * dev.daybook.workspace.learned.KnowledgeDesk#end} found it.
   */
  @Nullable LogEnd knownUpTo;

  /** The rows on screen of what was learned since; none while nobody looks. */
  int learnedFirst;

  int learnedCount;

  boolean playing;

  /** Into {@link Playback#SPEEDS}. */
  int speedIndex = 1;

  /** Whether a second of the ledger takes a second, at speed 1. */
  boolean realGaps;

  boolean skipIdle;
  @Nullable Watchpoint watchpoint;

  /** Why playing stopped at a watchpoint, or empty. */
  String stopped = "";

  /** What Shift+arrow moves by, or null for what suits the stretch shown. */
  @Nullable Period period;

  /** Where the mouse points on the time bar, or null. */
  @Nullable Instant hover;

  List<AccountId> selection = List.of();
  AccountColumn sortBy = AccountColumn.NUMBER;
  boolean ascending = true;
  String filter = "";
  int firstRow;
  int rowCount = 100;

  /** The stretch shown, or null for all of history. */
  @Nullable TimeRange range;

  int chartPixels = 1000;
  int timeBarPixels = 1000;
  ZoneId zone;
  @Nullable Draft draft;

  /** What stood in the form when the ledger was left. */
  final Map<String, String> keptDraft;

  /** Which accounts are listed, and how. */
  record Order(String filter, AccountColumn by, boolean ascending) {}

  /** Which rows of the events table are in view. */
  record Rows(int first, int count) {}

  ViewState(ZoneId zone, Map<String, String> keptDraft) {
    this.zone = zone;
    this.keptDraft = keptDraft;
  }

  Period period(TimeRange shown) {
    return period == null ? Period.of(shown) : period;
  }

  AsOf asOf() {
    return cursor == null ? AsOf.LIVE : new AsOf(cursor, knownUpTo);
  }

  void goLive() {
    cursor = null;
    playing = false;
  }

  /** To an instant; {@code events} is how many there are now, in case LIVE is being left. */
  void goTo(Instant instant, long events) {
    if (cursor == null) {
      eventsWhenLeft = events;
    }
    cursor = instant;
  }
}
