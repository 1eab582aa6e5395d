package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhatIfInput;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What if? Asked of a whole ledger. */
class WhatIfTest {
  private static final AccountId SEVEN = new AccountId(7);

  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
    ledger.open(7, "10", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "100", "2026-01-02T00:00:00Z");
    ledger.withdraw(7, "60", "2026-01-04T00:00:00Z");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void suppose(WhatIfInput.Kind kind, String account, String amount, String at) {
    ledger.workspace.accept(
        new Intent.WhatIf.Suppose(new WhatIfInput(kind, account, "8", amount, "", at)));
  }

  @Test
  void a_withdrawal_of_the_past_is_told_by_its_first_breach_and_nothing_is_sent() {
    suppose(WhatIfInput.Kind.WITHDRAWAL, "7 Account 7", "75", "2026-01-03");
    Snapshot shown = ledger.await(s -> !s.whatIf().rows().isEmpty());

    assertThat(shown.whatIf().verdict())
        .isEqualTo(
            "First below its limit: account 7 Account 7 at 2026-01-04 00:00:00 UTC, with"
                + " \u221235.00 EUR, 25.00 below.");
    assertThat(shown.whatIf().balances()).containsExactly(Map.entry(SEVEN, Amount.of("-35")));
    assertThat(shown.whatIf().rows().getFirst().balanceAfter()).isEqualTo(Amount.of("25"));
    // The book's own numbers are as they were.
    assertThat(shown.accounts().rows().getFirst().balance()).isEqualTo(Amount.of("40"));
    assertThat(shown.figures().totals().getFirst().sum()).isEqualByComparingTo("40");
    assertThat(shown.events().total()).isEqualTo(4);
    assertThat(shown.commands()).hasSize(4);
  }

  @Test
  void it_works_in_history_at_the_instant_looked_at() {
    Instant between = Instant.parse("2026-01-03T00:00:00Z");
    ledger.workspace.accept(new Intent.MoveCursor(between));
    suppose(WhatIfInput.Kind.DEPOSIT, "7", "5", "");
    Snapshot shown = ledger.await(s -> !s.whatIf().rows().isEmpty());
    assertThat(shown.cursor().instant()).isEqualTo(between);
    assertThat(shown.whatIf().rows().getFirst().at()).isEqualTo(between);
    assertThat(shown.whatIf().balances()).containsEntry(SEVEN, Amount.of("105"));
    assertThat(shown.whatIf().verdict()).isEqualTo("No account would fall below its limit.");
  }

  @Test
  void the_chart_has_a_line_beside_the_real_one_and_reaches_into_the_future() {
    ledger.workspace.accept(new Intent.Select(List.of(SEVEN)));
    suppose(WhatIfInput.Kind.TRANSFER, "7", "15", "2030-01-01");
    Snapshot shown = ledger.await(s -> s.chart().series().size() == 2);
    ChartModel.Series line = shown.chart().series().get(1);
    assertThat(line.insteadOf()).isEqualTo(shown.chart().series().getFirst().label());
    assertThat(line.supposed()).isTrue();
    assertThat(line.atCursor()).isEqualTo(Amount.of("25").tenThousandths());
    assertThat(line.millis()[0]).isEqualTo(Instant.parse("2030-01-01T00:00:00Z").toEpochMilli());
    assertThat(line.tenThousandths()).endsWith(Amount.of("25").tenThousandths());
    TimeRange full = Objects.requireNonNull(shown.chart().full());
    assertThat(full.to()).isAfter(Instant.parse("2030-01-01T00:00:00Z"));

    ledger.workspace.accept(new Intent.Select(List.of()));
    Snapshot total = ledger.await(s -> s.chart().series().getFirst().label().startsWith("Total"));
    // A transfer leaves the total alone, but for the picture it is supposed all the same.
    assertThat(total.chart().series().getLast().atCursor())
        .isEqualTo(total.chart().series().getFirst().atCursor());
  }

  @Test
  void what_is_typed_wrongly_is_said_and_supposes_nothing() {
    suppose(WhatIfInput.Kind.DEPOSIT, "seven", "5", "");
    ledger.await(s -> s.whatIf().refusal().equals("Type an account's number."));
    suppose(WhatIfInput.Kind.DEPOSIT, "7", "5x", "");
    ledger.await(s -> s.whatIf().refusal().startsWith("Type digits only"));
    suppose(WhatIfInput.Kind.DEPOSIT, "9", "5", "");
    ledger.await(s -> s.whatIf().refusal().startsWith("Account 9 does not exist"));
    assertThat(ledger.newest().whatIf().rows()).isEmpty();
    suppose(WhatIfInput.Kind.DEPOSIT, "7", "5", "");
    assertThat(ledger.await(s -> s.whatIf().rows().size() == 1).whatIf().refusal()).isEmpty();
  }

  @Test
  void one_is_dropped_then_all_and_a_ledger_opened_again_knows_of_none() {
    suppose(WhatIfInput.Kind.DEPOSIT, "7", "1", "");
    suppose(WhatIfInput.Kind.TRANSFER, "7", "2", "");
    suppose(WhatIfInput.Kind.DEPOSIT, "7", "4", "");
    ledger.await(s -> s.whatIf().rows().size() == 4);
    ledger.workspace.accept(new Intent.WhatIf.Drop(2));
    Snapshot two = ledger.await(s -> s.whatIf().rows().size() == 2);
    assertThat(two.whatIf().balances()).containsExactly(Map.entry(SEVEN, Amount.of("45")));
    ledger.workspace.accept(new Intent.WhatIf.Clear());
    assertThat(ledger.await(s -> s.whatIf().rows().isEmpty()).whatIf()).isEqualTo(WhatIfModel.NONE);

    suppose(WhatIfInput.Kind.DEPOSIT, "7", "1", "");
    ledger.await(s -> s.whatIf().rows().size() == 1);
    ledger.close();
    ledger = new OpenLedger(folder);
    assertThat(ledger.await(s -> s.number() > 0).whatIf()).isEqualTo(WhatIfModel.NONE);
  }
}
