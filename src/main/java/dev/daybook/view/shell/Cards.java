package dev.daybook.view.shell;

import dev.daybook.view.importing.ImportActions;
import dev.daybook.view.importing.ImportView;
import dev.daybook.view.importing.ImportViewModel;
import dev.daybook.view.palette.PaletteView;
import dev.daybook.view.palette.PaletteViewModel;
import dev.daybook.view.timebar.BookmarksView;
import dev.daybook.view.timebar.GoToView;
import dev.daybook.view.timebar.TravelViewModel;
import dev.daybook.view.timebar.WatchView;
import dev.daybook.view.vault.VaultView;
import dev.daybook.view.vault.VaultViewModel;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What lies over the window while it is asked for, and which of it Esc closes first. FX thread.
 *
 * @param sheet the keys
 * @param travel what floats above the time bar: where to go, bookmarks, watchpoints
 * @param importing a file being imported, which has to be answered before anything else is found
 */
record Cards(
    KeySheet sheet,
    PaletteViewModel palette,
    TravelViewModel travel,
    VaultViewModel vault,
    ImportViewModel importing,
    ImportActions importActions) {

  /**
   * All of them, the lowest first.
   *
   * @param bottom what some of them float above
   * @param strip the time bar's own, which they are about
   */
  List<Node> above(Region bottom, Node strip) {
    return List.of(
        floating(bottom, new GoToView(travel, strip).root()),
        floating(bottom, new BookmarksView(travel.bookmarks(), strip).root()),
        floating(bottom, new WatchView(travel.watch(), strip).root()),
        new ImportView(importing, importActions).root(),
        new VaultView(vault).root(),
        sheet.root(),
        new PaletteView(palette).root());
  }

  /** A card that floats right above what is at the window's bottom. */
  private static Parent floating(Region bottom, Parent card) {
    StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
    bottom
        .heightProperty()
        .subscribe(high -> StackPane.setMargin(card, new Insets(0, 0, high.doubleValue() + 8, 0)));
    return card;
  }

  /** Opens the palette, over what is not a question that has to be answered first. */
  void find() {
    if (!importing.isOpen()) {
      sheet.hide();
      vault.hide();
      palette.toggle();
    }
  }

  /** Closes the uppermost; says whether there was any. */
  boolean escape() {
    if (palette.escape()) {
      return true;
    }
    if (sheet.isShowing()) {
      sheet.hide();
      return true;
    }
    if (travel.escape()) {
      return true;
    }
    if (vault.openProperty().get()) {
      vault.hide();
      return true;
    }
    if (importing.isOpen()) {
      importing.escape(importActions);
      return true;
    }
    return false;
  }
}
