package dev.daybook.workspace;

import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.timebar.BookmarkRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways through time besides the bar itself.
 *
 * @param destination what is being typed to go to, or null
 * @param canGoBack whether there is an earlier visited instant
 * @param canGoForward whether one went back from a later one
 * @param bookmarks by instant
 * @param arrival the event that was last gone to, or null; a new object with every arrival
 * @param hover what stood where the mouse points, or null
 */
public record TravelModel(
    @Nullable Destination destination,
    boolean canGoBack,
    boolean canGoForward,
    List<BookmarkRow> bookmarks,
    @Nullable Arrival arrival,
    @Nullable HoverModel hover,
    PlayModel play) {
  public static final TravelModel NONE =
      new TravelModel(null, false, false, List.of(), null, null, PlayModel.PLAIN);

  public TravelModel {
    bookmarks = List.copyOf(bookmarks);
  }

  /**
   * An event that was gone to.
   *
   * @param row its place in the events table, from 0
   * @param number counts the arrivals
   */
  public record Arrival(LogPosition position, int row, long number) {}
}
