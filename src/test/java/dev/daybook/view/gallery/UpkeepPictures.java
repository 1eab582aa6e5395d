package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.view.SampleVault;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Rebuilding;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Log, vault and read model. */
final class UpkeepPictures implements Exhibit {
  private static final String DIFFERENCE =
      "Event 0/18221: here DEPOSIT of account 1028, amount 1250.0000 EUR, effective"
          + " 2026-01-12T08:14:03.000Z; folded anew DEPOSIT of account 1028, amount 125.0000 EUR,"
          + " effective 2026-01-12T08:14:03.000Z.";

  @Override
  public void hang(Darkroom room) throws Exception {
    rebuilding(
        room, "folding", new Rebuilding.Folding(612_000, 2_000_000, 183_400, OptionalLong.of(8)));
    rebuilding(room, "agrees", new Rebuilding.Agrees(2_000_000, "3f9a1c77d0b2e481", 11_240, true));
    rebuilding(room, "differs", new Rebuilding.Differs(DIFFERENCE));
    rebuilding(
        room,
        "failed",
        new Rebuilding.Unchanged("The event store does not answer. Nothing has changed.", true));
    room.picture("vault-light-1280", Theme.LIGHT, 1280, 800, Books.full(), UpkeepPictures::vault);
    room.picture("vault-dark-1600", Theme.DARK, 1600, 900, Books.full(), UpkeepPictures::vault);
    room.picture("other-log-light-1280", Theme.LIGHT, 1280, 800, otherLog(), _ -> {});
    room.picture("other-log-dark-1000", Theme.DARK, 1000, 640, otherLog(), _ -> {});
  }

  private static void rebuilding(Darkroom room, String name, Rebuilding now) throws Exception {
    Consumer<Stand> show = stand -> stand.shell().apply(now);
    room.picture("rebuild-" + name + "-light-1000", Theme.LIGHT, 1000, 640, Books.full(), show);
    room.picture("rebuild-" + name + "-dark-1280", Theme.DARK, 1280, 800, Books.full(), show);
  }

  private static void vault(Stand stand) {
    stand.shell().apply(SampleVault.report());
    stand.fire("#status-store");
  }

  private static ScriptedWorkspace otherLog() {
    ScriptedWorkspace book = Books.full();
    book.connection =
        new Connection(
            "embedded",
            Connection.Kind.EMBEDDED,
            Connection.State.OTHER_LOG,
            "127.0.0.1:9092",
            "http://127.0.0.1:8081",
            "The topic account_events is another one than was read so far: it was deleted and made"
                + " anew, or another event store answers.");
    return book;
  }
}
