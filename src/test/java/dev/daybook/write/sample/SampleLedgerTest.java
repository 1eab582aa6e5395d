package dev.daybook.write.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import dev.daybook.write.EventIds;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleLedgerTest {
  private final List<Command> commands = SampleLedger.commands();

  @Test
  void the_ledger_is_the_same_every_time() {
    assertThat(SampleLedger.commands()).isEqualTo(commands);
    assertThat(commands.getFirst().header().id()).isEqualTo(SampleLedger.firstCommandId());
    assertThat(commands.getLast().header().id()).isEqualTo(SampleLedger.lastCommandId());
  }

  @Test
  void about_200_accounts_and_25_000_events_over_two_years() {
    assertThat(commands.stream().filter(Command.OpenAccount.class::isInstance).count())
        .isBetween(190L, 210L);
    assertThat(commands.size()).isBetween(24_000, 26_000);
  }

  @Test
  void every_command_is_accepted_after_those_before_it() {
    Decider decider = new Decider(new EventIds());
    BookInMemory book = new BookInMemory();
    List<Decision> refused =
        commands.stream()
            .map(
                command -> {
                  Decision decision = decider.decide(command, book);
                  book.apply(decision);
                  return decision;
                })
            .filter(Decision.Refused.class::isInstance)
            .collect(Collectors.toList());
    assertThat(refused).isEmpty();
  }

  @Test
  void some_corrections_are_recorded_after_later_events() {
    long late = 0;
    for (int i = 1; i < commands.size(); i++) {
      if (commands.get(i).header().effective().isBefore(commands.get(i - 1).header().effective())) {
        late++;
      }
    }
    assertThat(late).isGreaterThan(50);
  }
}
