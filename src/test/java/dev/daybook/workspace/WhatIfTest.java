package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhatIfInput;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.whatif.WhatIfModel;
import dev.daybook.workspace.why.WhyTable;
import java.io.IOException;
import java.nio.file.Files;
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
  void what_is_supposed_stands_among_the_events_at_its_instant_and_is_none_of_them() {
    suppose(WhatIfInput.Kind.WITHDRAWAL, "7", "75", "2026-01-03");
    suppose(WhatIfInput.Kind.TRANSFER, "7", "5", "2026-01-03T12:00:00Z");
    Snapshot shown = ledger.await(s -> s.events().supposed().size() == 3);
    assertThat(shown.events().total()).isEqualTo(4);
    assertThat(shown.events().rows()).hasSize(4);
    assertThat(shown.events().supposed())
        .extracting(EventTable.Supposed::index)
        .containsExactly(1L, 2L, 3L);
    assertThat(shown.events().supposed())
        .extracting(each -> each.row().balanceAfter())
        .containsExactly(Amount.of("5"), Amount.of("20"), Amount.of("25"));
    assertThat(shown.events().rows().getFirst().balanceAfter()).isEqualTo(Amount.of("40"));

    ledger.workspace.accept(new Intent.ShowEvents(4, 1)); // an event below the supposed ones
    Snapshot scrolled = ledger.await(s -> s.events().rows().size() < 4);
    assertThat(scrolled.events().first()).isEqualTo(1);
    assertThat(scrolled.events().shownAt(1)).isEqualTo(4);
    assertThat(scrolled.events().supposed()).hasSize(3);

    ledger.workspace.accept(new Intent.MoveCursor(Instant.parse("2026-01-03T06:00:00Z")));
    Snapshot past = ledger.await(s -> s.events().supposed().size() == 1);
    assertThat(past.events().supposed().getFirst().index()).isZero();
    ledger.workspace.accept(new Intent.Select(List.of(new AccountId(8))));
    ledger.await(s -> s.events().total() == 1 && s.events().supposed().isEmpty());
  }

  @Test
  void the_key_figures_say_what_they_would_be_beside_what_they_are() {
    suppose(WhatIfInput.Kind.WITHDRAWAL, "7", "175", "2026-01-03");
    Snapshot shown = ledger.await(s -> s.whatIf().figures().events() == 1);
    assertThat(shown.figures().totals().getFirst().sum()).isEqualByComparingTo("40");
    assertThat(shown.whatIf().figures().totals().get(OpenLedger.EUR)).isEqualByComparingTo("-135");
    assertThat(Objects.requireNonNull(shown.whatIf().figures().largest()).amount())
        .isEqualTo(Amount.of("-175"));
    ledger.workspace.accept(new Intent.MoveCursor(Instant.parse("2026-01-02T12:00:00Z")));
    ledger.await(s -> s.whatIf().figures().equals(WhatIfModel.Figures.NONE));
  }

  @Test
  void exports_have_the_book_only(@TempDir Path to) throws IOException {
    List<String> before = exported(to);
    assertThat(before)
        .hasSize(2)
        .allSatisfy(text -> assertThat(text.lines()).hasSizeGreaterThan(1));
    suppose(WhatIfInput.Kind.WITHDRAWAL, "7", "175", "2026-01-03");
    ledger.await(s -> s.events().supposed().size() == 1);
    assertThat(exported(to)).isEqualTo(before);
  }

  /** The events behind the total in euro, and the difference of all of time. */
  private List<String> exported(Path folder) throws IOException {
    Path why = folder.resolve("why.csv");
    Path difference = folder.resolve("difference.csv");
    Files.deleteIfExists(why);
    Files.deleteIfExists(difference);
    ledger.workspace.accept(new Intent.Why.Ask(new WhyQuestion.Total(OpenLedger.EUR, null)));
    ledger.await(s -> s.why().verdict() == WhyTable.Verdict.ADDS_UP);
    ledger.workspace.accept(new Intent.Why.Export(why));
    ledger.workspace.accept(new Intent.Compare.Move(Handle.A, Instant.EPOCH));
    ledger.workspace.accept(new Intent.Compare.Move(Handle.B, null));
    ledger.await(s -> !s.compare().table().computing() && s.compare().table().accounts() == 2);
    ledger.workspace.accept(new Intent.Compare.Export(difference));
    ledger.await(s -> s.why().export().contains("written into"));
    ledger.await(s -> s.compare().table().sentence().contains("written into"));
    List<String> texts = List.of(Files.readString(why), Files.readString(difference));
    ledger.workspace.accept(new Intent.Why.Close());
    ledger.workspace.accept(new Intent.Compare.Leave());
    ledger.await(s -> !s.why().open() && !s.compare().active());
    return texts;
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
