package dev.daybook.view;

import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.BookmarkRow;
import dev.daybook.workspace.timebar.TimeBarModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The time bar of a scripted book, with markers of every kind. */
final class ScriptedTimeBar {
  private ScriptedTimeBar() {}

  static TimeBarModel of(ScriptedView view, List<BookmarkRow> bookmarks) {
    TimeRange shownRange = view.shown();
    int[] density = new int[1200];
    for (Post p : view.book().posts) {
      long at = p.at().toEpochMilli() - shownRange.from().toEpochMilli();
      long column = at * density.length / Math.max(1, shownRange.length().toMillis());
      if (column >= 0 && column <= density.length) {
        density[(int) Math.min(density.length - 1, column)]++;
      }
    }
    List<TimeBarModel.Marker> markers = new ArrayList<>();
    if (view.book().posts.size() >= 100) {
      mark(view, markers, TimeBarModel.Marker.Kind.REVERSAL, 12, 1, "Reversal");
      mark(view, markers, TimeBarModel.Marker.Kind.LATE, 3, 12, "12 late arrivals");
      mark(view, markers, TimeBarModel.Marker.Kind.QUARANTINED, 4, 1, "The schema registry fails.");
      mark(
          view,
          markers,
          TimeBarModel.Marker.Kind.FAILED_BALANCE,
          6,
          1,
          "Account 7: the bank says 10.00, the ledger had 9.00 (bank.csv, line 3)");
    }
    bookmarks.forEach(
        b ->
            markers.add(
                new TimeBarModel.Marker(TimeBarModel.Marker.Kind.BOOKMARK, b.at(), b.note())));
    return new TimeBarModel(shownRange, view.full(), view.full().to(), density, markers, "month");
  }

  private static void mark(
      ScriptedView view,
      List<TimeBarModel.Marker> into,
      TimeBarModel.Marker.Kind kind,
      int part,
      int count,
      String label) {
    Instant at = view.book().posts.get(view.book().posts.size() / part).at();
    into.add(new TimeBarModel.Marker(kind, at, count, label));
  }
}
