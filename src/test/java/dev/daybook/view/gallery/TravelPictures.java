package dev.daybook.view.gallery;

import dev.daybook.fx.Pointing;
import dev.daybook.fx.Theme;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.Watchpoint;
import java.time.Instant;
import javafx.scene.Node;

/** Going to a time, bookmarks, watchpoints. */
final class TravelPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("goto-light-1280", Theme.LIGHT, 1280, 800, Books.full(), s -> goTo(s, "2026-Q1"));
    room.picture("goto-dark-1600", Theme.DARK, 1600, 900, Books.full(), s -> goTo(s, "2026-02-30"));
    room.picture(
        "bookmarks-light-1280", Theme.LIGHT, 1280, 800, Books.full(), TravelPictures::bookmarks);
    room.picture(
        "bookmarks-dark-1600", Theme.DARK, 1600, 900, Books.full(), TravelPictures::bookmarks);
    room.picture("watch-light-1280", Theme.LIGHT, 1280, 800, Books.full(), TravelPictures::watch);
    room.picture("watch-dark-1000", Theme.DARK, 1000, 640, Books.full(), TravelPictures::watch);
    room.picture("hover-light-1280", Theme.LIGHT, 1280, 800, Books.full(), TravelPictures::pointAt);
    room.picture(
        "hover-then-light-1280", Theme.LIGHT, 1280, 800, Books.full(), TravelPictures::pointAtThen);
    room.picture(
        "hover-then-dark-1600", Theme.DARK, 1600, 900, Books.full(), TravelPictures::pointAtThen);
  }

  private static void goTo(Stand stand, String text) {
    stand.past();
    stand.fire("#goto");
    stand.type("#goto-field", text);
  }

  private static void watch(Stand stand) {
    stand.past();
    stand
        .book()
        .play(
            new PlayModel(
                false,
                true,
                new Watchpoint.Below(Amount.of("0")),
                "Stopped: account 1028 Petty Cash is at \u221212.50 EUR, below 0.00"),
            null);
    stand.book().publish();
    stand.fire("#watch");
    point(stand);
  }

  private static void bookmarks(Stand stand) {
    stand.past();
    stand.book().accept(new Intent.Travel.AddBookmark("Quarter end, as reported to the board"));
    stand.book().accept(new Intent.MoveCursor(Instant.parse("2025-06-18T08:30:00Z")));
    stand.book().accept(new Intent.Travel.AddBookmark(""));
    stand.fire("#bookmarks");
  }

  private static void pointAt(Stand stand) {
    stand.past();
    point(stand);
  }

  private static void pointAtThen(Stand stand) {
    stand.then();
    point(stand);
  }

  /** The mouse on the time bar. */
  private static void point(Stand stand) {
    Node strip = stand.scene().lookup("#timebar");
    double x = strip.getLayoutBounds().getWidth() / 12;
    Pointing.at(strip, x, 30);
  }
}
