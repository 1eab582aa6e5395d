package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import java.time.Instant;

/** As it was known then, and what was learned since. */
final class KnowledgePictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("then-light-1280", Theme.LIGHT, 1280, 800, Books.full(), Stand::then);
    room.picture("then-dark-1600", Theme.DARK, 1600, 900, Books.full(), Stand::then);
    room.picture(
        "then-live-light-1000", Theme.LIGHT, 1000, 640, Books.full(), s -> s.fire("#known-then"));
    room.picture(
        "earlier-light-1280", Theme.LIGHT, 1280, 800, Books.full(), KnowledgePictures::earlier);
    room.picture(
        "earlier-dark-1600", Theme.DARK, 1600, 900, Books.full(), KnowledgePictures::earlier);
    room.picture(
        "learned-light-1280", Theme.LIGHT, 1280, 800, Books.full(), KnowledgePictures::learned);
    room.picture(
        "learned-dark-1600", Theme.DARK, 1600, 900, Books.full(), KnowledgePictures::learned);
    room.picture(
        "learned-light-1000", Theme.LIGHT, 1000, 640, Books.full(), KnowledgePictures::learned);
    room.picture("learned-live-dark-1280", Theme.DARK, 1280, 800, Books.full(), s -> s.tab(3));
  }

  private static void earlier(Stand stand) {
    stand.book().still = new AsOf(Instant.parse("2025-03-28T09:30:00Z"), LogEnd.START);
    stand.then();
    stand.tab(0);
  }

  private static void learned(Stand stand) {
    stand.then();
    stand.tab(3);
  }
}
