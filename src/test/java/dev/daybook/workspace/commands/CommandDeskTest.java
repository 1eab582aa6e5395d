package dev.daybook.workspace.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.desk.CommandLife;
import dev.daybook.desk.SentCommand;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.commands.CommandRow.Stage;
import dev.daybook.write.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a command whose answers come one after the other. */
class CommandDeskTest {
  private static final CommandId ID = new CommandId("one");
  private static final Outcome UNKNOWN = new Outcome.Unknown("The commit was not answered.");
  private static final Outcome FAILED = new Outcome.Failed("The event store does not answer.");

  private final List<SentCommand> kept = new ArrayList<>();
  private final CommandDesk desk = new CommandDesk(List.of(), kept::add);

  @Test
  void a_retry_that_fails_leaves_unknown_what_became_of_the_first_try() {
    send();
    answer(UNKNOWN);
    assertThat(desk.again(ID, 2)).isPresent();
    answer(FAILED);
    assertThat(row().stage()).isEqualTo(Stage.UNKNOWN);
    assertThat(row().sentence()).isEqualTo("The event store does not answer.");
    assertThat(kept.getLast().life().stage()).isEqualTo(CommandLife.Stage.UNKNOWN);

    // Once the log can be read again, it tells.
    LogPosition there = new LogPosition(0, 7);
    desk.lookUp(new LogEnd(Map.of(0, 9L)), true, _ -> Optional.of(there));
    assertThat(row().stage()).isEqualTo(Stage.VISIBLE);
    assertThat(row().position()).isEqualTo(there);
  }

  @Test
  void a_command_that_only_ever_failed_was_not_recorded() {
    send();
    answer(FAILED);
    assertThat(desk.again(ID, 2)).isPresent();
    answer(FAILED);
    assertThat(row().stage()).isEqualTo(Stage.FAILED);
  }

  private void send() {
    Instant now = Instant.parse("2026-01-05T00:00:00Z");
    desk.sent(
        new Command.Deposit(
            new Command.CommandHeader(ID, "ana", now, null),
            new AccountId(7),
            Amount.of("3"),
            new CurrencyCode("EUR")),
        "Deposit 3.00 EUR to 7",
        now,
        1);
  }

  private void answer(Outcome outcome) {
    desk.answered(ID, outcome, 3, ZoneOffset.UTC);
  }

  private CommandRow row() {
    return desk.rows(null).getFirst();
  }
}
