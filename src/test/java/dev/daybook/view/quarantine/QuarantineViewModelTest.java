package dev.daybook.view.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.readmodel.QuarantineImpact;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuarantineViewModelTest {
  private static final int TOTAL = 100_000;

  private final ScriptedWorkspace book = new ScriptedWorkspace(1, 1);
  private final QuarantineViewModel model =
      new QuarantineViewModel(book, new MoneyText(Locale.ROOT));

  /** Rows from one on, as if the analyst had scrolled there. */
  private void loaded(int first) {
    book.quarantine =
        new QuarantineTable(
            first,
            IntStream.range(first, first + 100).mapToObj(QuarantineViewModelTest::row).toList(),
            new QuarantineImpact(TOTAL, TOTAL, List.of()),
            null,
            "",
            false);
    model.apply(book.snapshot());
  }

  private static QuarantineTable.Row row(int i) {
    return new QuarantineTable.Row(
        new LogPosition(0, TOTAL - i), Instant.EPOCH, "data", "It is bad.", null, -1);
  }

  @Test
  void the_table_is_as_long_as_all_and_asks_for_the_rows_on_screen() {
    loaded(0);
    assertThat(model.rows()).hasSize(TOTAL);
    model.visible(70_000, 10);
    assertThat(book.told(Intent.Quarantine.Show.class))
        .containsExactly(new Intent.Quarantine.Show(69_900, 210));

    loaded(69_950);
    assertThat(model.rows().get(70_000).position()).isEqualTo("0/30000");
    assertThat(model.rows().get(0).loaded()).isFalse();
    assertThat(model.loadedAt(Set.of("0/30000", "0/100000"))).containsExactly(70_000);
  }

  @Test
  void nothing_is_tried_if_only_a_part_of_what_is_selected_is_loaded() {
    loaded(0);
    model.retry(List.of(model.rows().get(0), model.rows().get(5_000)));
    assertThat(book.told(Intent.Quarantine.Retry.class)).isEmpty();
    assertThat(model.sentenceProperty().get()).startsWith("Nothing was tried");

    model.retry(List.of());
    assertThat(book.told(Intent.Quarantine.Retry.class)).isEmpty();
    model.retry(List.of(model.rows().get(0), model.rows().get(5)));
    assertThat(book.told(Intent.Quarantine.Retry.class))
        .containsExactly(
            new Intent.Quarantine.Retry(
                List.of(new LogPosition(0, TOTAL), new LogPosition(0, TOTAL - 5))));
  }

  @Test
  void selecting_all_is_trying_all_whether_loaded_or_not() {
    loaded(0);
    model.retry(List.copyOf(model.rows()));
    assertThat(book.told(Intent.Quarantine.Retry.class))
        .containsExactly(new Intent.Quarantine.Retry(List.of()));
  }

  @Test
  void money_is_shown_with_sign_and_currency_as_far_as_it_is_known() {
    NamedMoney known = new NamedMoney(new AccountId(7), Amount.of("12.5"), new CurrencyCode("EUR"));
    assertThat(line(known).amount()).isEqualTo("+12.50 EUR");
    assertThat(line(new NamedMoney(new AccountId(7), null, null)).amount()).isEmpty();
    assertThat(line(new NamedMoney(new AccountId(7), Amount.of("-1"), null)).amount())
        .isEqualTo("\u22121.00");
    assertThat(line(known).bytes()).isEqualTo("none");
  }

  private static QuarantineLine line(NamedMoney money) {
    return new QuarantineLine(
        new QuarantineTable.Row(
            new LogPosition(0, 1), Instant.EPOCH, "data", "It is bad.", money, -1),
        new MoneyText(Locale.ROOT),
        java.time.ZoneOffset.UTC);
  }
}
