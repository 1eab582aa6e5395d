package dev.daybook.view;

import dev.daybook.workspace.Destination;
import dev.daybook.workspace.HoverModel;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.TravelModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.timebar.BookmarkRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what is typed, pointed at, bookmarked and watched for, as a book might. */
final class ScriptedTravel {
  private TravelModel model = TravelModel.NONE;

  TravelModel model() {
    return model;
  }

  /**
   * Does what is asked.
   *
   * @param here the instant that a bookmark is made of
   * @param then whether history is shown as it was known then
   */
  void apply(Intent.Travel ask, Instant here, boolean then) {
    switch (ask) {
      case Intent.Travel.Ask(String typed) -> destination(typed, false);
      case Intent.Travel.GoTo(String typed) -> destination(typed, typed.startsWith("2"));
      case Intent.Travel.AddBookmark(String note) -> bookmark(note, here);
      case Intent.Travel.Hover(Instant at) ->
          play(model.play(), at == null ? null : pointedAt(at, then));
      case Intent.Travel.PlayAs(boolean real, boolean skip) ->
          play(new PlayModel(real, skip, model.play().watchpoint(), ""), model.hover());
      case Intent.Travel.Watch(Watchpoint point) ->
          play(new PlayModel(false, false, point, ""), model.hover());
      case Intent.Travel.RenameBookmark _,
          Intent.Travel.DeleteBookmark _,
          Intent.Travel.GoToBookmark _,
          Intent.Travel.Marker _,
          Intent.Travel.Visit _ -> {}
    }
  }

  private static HoverModel pointedAt(Instant at, boolean then) {
    List<String> totals = List.of("615,984.24 EUR", "231,947.63 USD");
    return new HoverModel(
        at, then ? List.of(totals.get(0), totals.get(1), "as known now") : totals);
  }

  private void destination(String typed, boolean reached) {
    Destination there =
        typed.equals("2026-Q1")
            ? new Destination(
                typed,
                "2026-01-01 00:00:00 to 2026-03-31 23:59:59 UTC, 3,120 events.",
                true,
                reached)
            : new Destination(
                typed,
                "There is no such month or day: type one such as 2026-03-31.",
                false,
                reached);
    model =
        new TravelModel(
            typed.isEmpty() ? null : there,
            true,
            false,
            model.bookmarks(),
            null,
            null,
            model.play());
  }

  void play(PlayModel how, @Nullable HoverModel hover) {
    model = new TravelModel(null, true, false, model.bookmarks(), null, hover, how);
  }

  private void bookmark(String note, Instant at) {
    List<BookmarkRow> all = new ArrayList<>(model.bookmarks());
    all.add(new BookmarkRow(new UUID(3, all.size()), at, note));
    model = new TravelModel(null, true, false, all, null, model.hover(), model.play());
  }
}
