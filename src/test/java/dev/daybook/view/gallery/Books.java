package dev.daybook.view.gallery;

import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.view.SampleQuarantine;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.commands.CommandRow;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Books that many pictures are of. */
final class Books {
  private Books() {}

  /** With some hundred accounts over two years, and all that is usual beside them. */
  static ScriptedWorkspace full() {
    ScriptedWorkspace book = new ScriptedWorkspace(200, 25_000);
    book.commands = commands();
    book.quarantine = SampleQuarantine.four();
    return book;
  }

  private static List<CommandRow> commands() {
    return List.of(
        row(
            "c1",
            "Deposit 12.34 EUR to 2 Rent Elm Street",
            CommandRow.Stage.ACKNOWLEDGED,
            2_900,
            3_800,
            -1,
            null),
        row(
            "c2",
            "Withdraw 9,000.00 EUR from 1028 Petty Cash",
            CommandRow.Stage.REFUSED,
            -1,
            -1,
            -1,
            "Account 1028 would fall to \u22128,211.40 EUR, 3,211.40 EUR below its limit."),
        row(
            "c3",
            "Deposit 1,250.00 EUR to 1 Payroll",
            CommandRow.Stage.VISIBLE,
            2_310,
            3_240,
            9_120,
            null));
  }

  static CommandRow row(
      String id,
      String summary,
      CommandRow.Stage stage,
      long a,
      long p,
      long v,
      @Nullable String why) {
    return new CommandRow(
        new CommandId(id),
        Instant.EPOCH,
        summary,
        stage,
        time(a),
        time(p),
        time(v),
        a < 0 ? null : new LogPosition(0, 25_410),
        why,
        null);
  }

  private static OptionalLong time(long micros) {
    return micros < 0 ? OptionalLong.empty() : OptionalLong.of(micros);
  }
}
