package dev.daybook.view.gallery;

import dev.daybook.fx.Theme;
import dev.daybook.ledger.CommandId;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.status.Connection;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The forms, mistakes in them, and commands on their way. */
final class CommandPictures implements Exhibit {
  @Override
  public void hang(Darkroom room) throws Exception {
    room.picture("error-light-1280", Theme.LIGHT, 1280, 800, failing(), CommandPictures::mistake);
    room.picture(
        "transfer-light-1280", Theme.LIGHT, 1280, 800, Books.full(), CommandPictures::transfer);
    room.picture(
        "transfer-dark-1600", Theme.DARK, 1600, 900, Books.full(), CommandPictures::transfer);
    room.picture(
        "reverse-light-1280", Theme.LIGHT, 1280, 800, Books.full(), CommandPictures::reverse);
    room.picture("limit-dark-1280", Theme.DARK, 1280, 800, Books.full(), CommandPictures::limit);
    room.picture("retry-light-1280", Theme.LIGHT, 1280, 800, retrying(null), _ -> {});
    room.picture("retry-dark-1280", Theme.DARK, 1280, 800, retrying(null), _ -> {});
    room.picture("retry-later-light-1280", Theme.LIGHT, 1280, 800, retrying("Later."), _ -> {});
  }

  private static ScriptedWorkspace failing() {
    ScriptedWorkspace book = Books.full();
    book.connection =
        new Connection(
            "payments-prod",
            Connection.Kind.CLUSTER,
            Connection.State.FAILED,
            "kafka-1:9092",
            "http://registry:8081",
            "The event store stopped: no space left on its disk.");
    return book;
  }

  private static void mistake(Stand stand) {
    stand.type("#command-account", "2");
    stand.type("#command-amount", "12x");
    stand.type("#command-effective", "2026-02-30");
    stand.tab(2);
  }

  private static void transfer(Stand stand) {
    stand.fire("#command-tab-transfer");
    stand.type("#transfer-from", "1");
    stand.type("#transfer-to", stand.book().dollars().toString());
    stand.type("#transfer-amount", "250.00");
    stand.type("#transfer-received", "271,35");
  }

  private static void reverse(Stand stand) {
    stand.tab(1);
    stand.choose("command-tab-reverse");
    stand.type("#reverse-event", "0/20");
    stand.fire("#command-original");
  }

  private static void limit(Stand stand) {
    stand.choose("command-tab-limit");
    stand.type("#account-account", "2");
    stand.type("#account-limit", "500");
  }

  private static ScriptedWorkspace retrying(@Nullable String obstacle) {
    ScriptedWorkspace book = Books.full();
    book.commands =
        List.of(
            open("c1", CommandRow.Stage.FAILED, "The event store does not answer.", obstacle),
            open(
                "c2",
                CommandRow.Stage.UNKNOWN,
                "Daybook ended before the answer came. Try again: with the same id it cannot be"
                    + " recorded twice.",
                obstacle),
            Books.row(
                "c3",
                "Deposit 1,250.00 EUR to 1 Payroll",
                CommandRow.Stage.VISIBLE,
                2_310,
                -1,
                -1,
                null));
    return book;
  }

  private static CommandRow open(
      String id, CommandRow.Stage stage, String why, @Nullable String obstacle) {
    return new CommandRow(
        new CommandId(id),
        Instant.EPOCH,
        "Withdraw 12.34 EUR from 2",
        stage,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        null,
        why,
        new CommandRow.Retry(obstacle));
  }
}
