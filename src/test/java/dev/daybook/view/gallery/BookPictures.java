package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.ledger.AccountId;
import dev.daybook.view.SampleEarly;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A book at LIVE and in the past, empty, small, loading, and with rows selected. */
final class BookPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("live-light-1280", Theme.LIGHT, 1280, 800, Books.full(), _ -> {});
    room.picture("live-light-1600", Theme.LIGHT, 1600, 900, Books.full(), _ -> {});
    room.picture("live-dark-1280", Theme.DARK, 1280, 800, Books.full(), _ -> {});
    room.picture("history-light-1280", Theme.LIGHT, 1280, 800, Books.full(), Stand::past);
    room.picture("history-dark-1600", Theme.DARK, 1600, 900, Books.full(), Stand::past);
    room.picture(
        "returned-light-1280", Theme.LIGHT, 1280, 800, Books.full(), BookPictures::returned);
    room.picture("live-dark-1600", Theme.DARK, 1600, 900, Books.full(), _ -> {});
    room.picture("history-light-1600", Theme.LIGHT, 1600, 900, Books.full(), Stand::past);
    room.picture("history-dark-1280", Theme.DARK, 1280, 800, Books.full(), Stand::past);
    room.picture("selected-light-1280", Theme.LIGHT, 1280, 800, Books.full(), BookPictures::select);
    room.picture("selected-dark-1280", Theme.DARK, 1280, 800, Books.full(), BookPictures::select);
    room.picture("empty-light-1280", Theme.LIGHT, 1280, 800, new ScriptedWorkspace(0, 0), _ -> {});
    room.picture(
        "empty-dark-1280", Theme.DARK, 1280, 800, new ScriptedWorkspace(0, 0), BookPictures::open);
    room.picture("one-light-1280", Theme.LIGHT, 1280, 800, new ScriptedWorkspace(1, 1), _ -> {});
    room.picture("three-light-1000", Theme.LIGHT, 1000, 640, new ScriptedWorkspace(2, 3), _ -> {});
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String as = "early-" + theme.name().toLowerCase(Locale.ROOT);
      room.picture(as + "-1280", theme, 1280, 800, Books.full(), BookPictures::early);
      room.picture(as + "-events-1600", theme, 1600, 900, Books.full(), BookPictures::earlyEvents);
    }
    room.picture("older-light-1000", Theme.LIGHT, 1000, 640, Books.full(), BookPictures::older);
    room.picture("older-dark-1280", Theme.DARK, 1280, 800, Books.full(), BookPictures::older);
    room.picture("busy-dark-1280", Theme.DARK, 1280, 800, busy(), _ -> {});
  }

  /** To a table that was behind another one while the cursor moved. */
  private static void returned(Stand stand) {
    stand.past();
    stand.book().accept(new Intent.MoveCursor(Instant.parse("2024-06-30T17:00:00Z")));
    stand.tab(0);
  }

  private static void select(Stand stand) {
    stand
        .book()
        .accept(
            new Intent.Select(List.of(new AccountId(1), new AccountId(2), new AccountId(1028))));
    stand.type("#command-account", "1028");
    stand.type("#command-amount", "250.00");
  }

  private static void open(Stand stand) {
    stand.fire("#offer-deposit");
    stand.fire("#offer-connect");
  }

  /** The last known state, until the book is loaded. */
  private static void early(Stand stand) {
    stand.book().fixed = SampleEarly.snapshot(200, 25_000);
    stand.book().publish();
  }

  private static void earlyEvents(Stand stand) {
    early(stand);
    stand.tab(1);
  }

  /** The read model of an older Daybook is being brought up to date. */
  private static void older(Stand stand) {
    stand.book().fixed =
        Snapshot.opening(
            ZoneOffset.UTC,
            new Connection("", Connection.Kind.EMBEDDED, Connection.State.STARTING, "", "", ""),
            new Progress(
                Progress.Phase.LOADING,
                0,
                0,
                0,
                OptionalLong.empty(),
                "",
                "Updating an older Daybook's read model, once: 5,553 MB, a minute per 3 GB"));
    stand.book().publish();
  }

  private static ScriptedWorkspace busy() {
    ScriptedWorkspace book = Books.full();
    book.connection =
        new Connection(
            "sample",
            Connection.Kind.SAMPLE,
            Connection.State.UP,
            "127.0.0.1:9093",
            "http://127.0.0.1:8082",
            "Port 9092 was taken: the store listens on 9093 and 8082.");
    book.progress =
        new Progress(
            Progress.Phase.CATCHING_UP, 61_000, 39_000, 182_400, OptionalLong.of(3), "0:61000", "");
    return book;
  }
}
