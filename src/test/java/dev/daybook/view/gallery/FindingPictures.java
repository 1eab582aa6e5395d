package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import java.util.List;
import java.util.Locale;

/** The palette, and the sheet of keys. */
final class FindingPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("keys-light-1280", Theme.LIGHT, 1280, 800, Books.full(), s -> s.fire("#keys"));
    room.picture("keys-dark-1000", Theme.DARK, 1000, 640, Books.full(), s -> s.fire("#keys"));
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String as = "-" + theme.name().toLowerCase(Locale.ROOT) + "-1280";
      room.picture("palette" + as, theme, 1280, 800, Books.full(), s -> palette(s, "re"));
      room.picture(
          "palette-past" + as, theme, 1280, 800, Books.full(), FindingPictures::pastPalette);
      room.picture("palette-none" + as, theme, 1280, 800, Books.full(), s -> palette(s, "qqq"));
    }
  }

  private static void palette(Stand stand, String typed) {
    stand.fire("#palette-open");
    stand.type("#palette-field", typed);
  }

  private static void pastPalette(Stand stand) {
    stand.past();
    palette(stand, "");
  }
}
