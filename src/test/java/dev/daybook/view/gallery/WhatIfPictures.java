package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.ledger.AccountId;
import dev.daybook.view.SampleWhatIf;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableView;

/** Something supposed. */
final class WhatIfPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("whatif-light-1280", Theme.LIGHT, 1280, 800, supposing(), WhatIfPictures::whatIf);
    room.picture("whatif-dark-1600", Theme.DARK, 1600, 900, supposing(), WhatIfPictures::whatIf);
    room.picture(
        "whatif-accounts-light-1600", Theme.LIGHT, 1600, 900, supposing(), WhatIfPictures::one);
    room.picture(
        "whatif-events-light-1280", Theme.LIGHT, 1280, 800, supposing(), WhatIfPictures::supposed);
    room.picture(
        "whatif-events-dark-1600", Theme.DARK, 1600, 900, supposing(), WhatIfPictures::supposed);
    room.picture(
        "whatif-events-light-1000", Theme.LIGHT, 1000, 700, supposing(), WhatIfPictures::supposed);
    room.picture("whatif-empty-dark-1280", Theme.DARK, 1280, 800, Books.full(), s -> s.tab(5));
  }

  private static ScriptedWorkspace supposing() {
    ScriptedWorkspace book = Books.full();
    book.whatIf = SampleWhatIf.breached();
    return book;
  }

  private static void one(Stand stand) {
    stand.book().accept(new Intent.Select(List.of(new AccountId(2))));
  }

  private static void whatIf(Stand stand) {
    one(stand);
    stand.tab(5);
  }

  /** Among the events of a day. */
  private static void supposed(Stand stand) {
    stand.book().accept(new Intent.MoveCursor(Instant.parse("2025-07-01T18:00:00Z")));
    stand.tab(1);
    if (stand.scene().lookup("#events-table") instanceof TableView<?> events) {
      events.scrollTo(20);
    }
  }
}
