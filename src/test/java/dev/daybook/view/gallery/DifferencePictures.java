package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;

/** A and B compared. */
final class DifferencePictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = "compare-" + theme.name().toLowerCase(Locale.ROOT);
      room.picture(name + "-1280", theme, 1280, 800, Books.full(), DifferencePictures::compare);
      room.picture(name + "-1600", theme, 1600, 900, Books.full(), DifferencePictures::behind);
    }
    room.picture(
        "compare-light-1000", Theme.LIGHT, 1000, 640, Books.full(), DifferencePictures::behind);
    room.picture(
        "compare-slow-light-1280", Theme.LIGHT, 1280, 800, Books.full(), DifferencePictures::slow);
    room.picture(
        "compare-slow-dark-1600", Theme.DARK, 1600, 900, Books.full(), DifferencePictures::slow);
    room.picture("compare-none-light-1280", Theme.LIGHT, 1280, 800, Books.full(), s -> s.tab(4));
  }

  private static void compare(Stand stand) {
    stand.book().accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    stand.book().accept(new Intent.Compare.SetHere(Handle.A));
    stand.book().accept(new Intent.MoveCursor(Instant.parse("2025-09-30T17:00:00Z")));
    stand.book().accept(new Intent.Compare.SetHere(Handle.B));
    stand.tab(4);
  }

  private static void behind(Stand stand) {
    compare(stand);
    stand.book().accept(new Intent.GoLive());
    if (stand.scene().lookup("#difference-table") instanceof TableView<?> table) {
      table.getSelectionModel().select(2);
    }
  }

  /** While the difference is not there yet. */
  private static void slow(Stand stand) {
    stand.book().compareSlowly();
    behind(stand);
  }
}
