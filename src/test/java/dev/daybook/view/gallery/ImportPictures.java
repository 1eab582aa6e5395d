package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import javafx.scene.control.TabPane;

/** A bank statement being imported. */
final class ImportPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("import-light-1280", Theme.LIGHT, 1280, 800, Books.full(), s -> statement(s, 0));
    room.picture("import-dark-1600", Theme.DARK, 1600, 900, Books.full(), s -> statement(s, 1));
    room.picture("import-light-1000", Theme.LIGHT, 1000, 640, Books.full(), s -> statement(s, 1));
  }

  private static void statement(Stand stand, int tab) {
    stand.shell().apply(Statement.model());
    if (stand.scene().lookup("#import-tables") instanceof TabPane tabs) {
      tabs.getSelectionModel().select(tab);
    }
  }
}
