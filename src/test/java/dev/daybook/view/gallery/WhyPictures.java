package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.view.SampleWhy;
import dev.daybook.workspace.why.WhyTable;
import javafx.scene.control.TableView;

/** The events behind a number. */
final class WhyPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture(
        "why-light-1280", Theme.LIGHT, 1280, 800, Books.full(), s -> why(s, SampleWhy.addsUp()));
    room.picture(
        "why-dark-1600", Theme.DARK, 1600, 900, Books.full(), s -> why(s, SampleWhy.addsUp()));
    room.picture(
        "why-total-dark-1280",
        Theme.DARK,
        1280,
        800,
        Books.full(),
        s -> why(s, SampleWhy.adding()));
    room.picture(
        "why-wrong-light-1600",
        Theme.LIGHT,
        1600,
        900,
        Books.full(),
        s -> why(s, SampleWhy.wrong()));
  }

  private static void why(Stand stand, WhyTable answer) {
    stand.book().why = answer;
    if (stand.scene().lookup("#accounts-table") instanceof TableView<?> accounts) {
      accounts.getSelectionModel().select(1);
      accounts.getContextMenu().getItems().getFirst().fire();
    }
  }
}
