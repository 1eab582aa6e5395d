package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.view.SampleQuarantine;
import dev.daybook.view.ScriptedWorkspace;

/** Records that are no events. */
final class QuarantinePictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("quarantine-light-1280", Theme.LIGHT, 1280, 800, Books.full(), s -> s.tab(2));
    room.picture("quarantine-dark-1280", Theme.DARK, 1280, 800, Books.full(), s -> s.tab(2));
    room.picture("quarantined-light-1280", Theme.LIGHT, 1280, 800, inspecting(), s -> s.tab(2));
    room.picture("quarantined-dark-1280", Theme.DARK, 1280, 800, inspecting(), s -> s.tab(2));
    room.picture("quarantined-light-1000", Theme.LIGHT, 1000, 640, inspecting(), s -> s.tab(2));
  }

  private static ScriptedWorkspace inspecting() {
    ScriptedWorkspace book = Books.full();
    book.quarantine = SampleQuarantine.inspected();
    return book;
  }
}
