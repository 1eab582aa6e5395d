package dev.daybook.view.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.Draft;
import dev.daybook.workspace.Intent;
import dev.daybook.workspace.MoneyText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommandViewModelTest {
  private static final Instant NOW = Instant.parse("2026-03-31T17:00:00Z");

  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 300);
  private final CommandViewModel model =
      new CommandViewModel(
          book,
          new CommandOrigin(() -> new CommandId("c-1"), "ann", new CurrencyCode("EUR"), () -> NOW),
          new MoneyText(Locale.US));

  CommandViewModelTest() {
    book.showTo(model::apply);
    book.intents.clear();
  }

  private List<Intent.Submit> sent() {
    return book.told(Intent.Submit.class);
  }

  @Test
  void a_deposit_is_sent_with_what_was_typed() {
    model.posting().accountProperty().set("2");
    model.posting().amountProperty().set("1 234,50");
    model.posting().memoProperty().set(" rent ");
    model.send();
    assertThat(sent())
        .containsExactly(
            new Intent.Submit(
                new Command.Deposit(
                    new Command.CommandHeader(new CommandId("c-1"), "ann", NOW, "rent"),
                    new AccountId(2),
                    Amount.of("1234.50"),
                    new CurrencyCode("EUR"))));
    assertThat(model.posting().amountProperty().get()).isEmpty();
    assertThat(model.posting().memoProperty().get()).isEmpty();
    assertThat(model.posting().accountProperty().get()).isEqualTo("2");
  }

  @Test
  void a_bad_amount_is_refused_with_a_sentence_and_nothing_is_sent() {
    model.posting().accountProperty().set("2");
    model.posting().amountProperty().set("12x");
    model.send();
    assertThat(sent()).isEmpty();
    assertThat(model.posting().amountMessageProperty().get()).contains("\u201cx\u201d is not one");
    assertThat(model.sendableProperty().get()).isFalse();
    assertThat(model.reasonProperty().get()).isEqualTo("Correct the amount.");
  }

  @Test
  void the_balance_after_is_shown_before_sending() {
    model.posting().accountProperty().set("2");
    assertThat(model.posting().accountHintProperty().get()).startsWith("Rent Elm Street \u00b7 ");
    model.posting().amountProperty().set("0.01");
    assertThat(model.posting().resultingProperty().get()).endsWith(" EUR");
    assertThat(book.told(Intent.Preview.class).getLast().draft())
        .isEqualTo(new Draft(Draft.Kind.DEPOSIT, new AccountId(2), Amount.of("0.01"), null));
  }

  @Test
  void a_withdrawal_below_the_limit_says_why_before_sending() {
    model.kindProperty().set(Draft.Kind.WITHDRAW);
    model.posting().accountProperty().set("2");
    model.posting().amountProperty().set("999999999");
    assertThat(model.sendableProperty().get()).isFalse();
    assertThat(model.refusedProperty().get()).isTrue();
    assertThat(model.reasonProperty().get()).contains("below its limit");
    assertThat(model.posting().resultingProperty().get()).isEmpty();
  }

  @Test
  void in_history_nothing_can_be_sent_and_the_reason_stands_there() {
    model.posting().accountProperty().set("2");
    model.posting().amountProperty().set("5");
    assertThat(model.sendableProperty().get()).isTrue();
    book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    assertThat(model.sendableProperty().get()).isFalse();
    assertThat(model.reasonProperty().get()).contains("History is read only");
    model.send();
    assertThat(sent()).isEmpty();
  }

  @Test
  void an_account_is_found_by_its_name_or_as_completed() {
    model.posting().amountProperty().set("5");
    model.posting().accountProperty().set("rent elm street");
    assertThat(model.sendableProperty().get()).isTrue();
    model.posting().accountProperty().set("2 Rent Elm Street");
    assertThat(model.sendableProperty().get()).isTrue();
    model.posting().accountProperty().set("nobody");
    assertThat(model.posting().accountMessageProperty().get())
        .isEqualTo("No account has this number or name.");
    assertThat(model.suggestions("rent elm", 8)).hasSize(1);
  }

  @Test
  void opening_proposes_the_next_free_number_until_another_is_typed() {
    model.kindProperty().set(Draft.Kind.OPEN_ACCOUNT);
    assertThat(model.opening().numberProperty().get()).isEqualTo("2401");
    assertThat(model.reasonProperty().get()).isEqualTo("Type a name for the account.");
    model.opening().numberProperty().set("77");
    book.publish();
    assertThat(model.opening().numberProperty().get()).isEqualTo("77");
    model.opening().nameProperty().set("Rent 12");
    model.opening().limitProperty().set("100");
    model.send();
    assertThat(sent())
        .extracting(Intent.Submit::command)
        .containsExactly(
            new Command.OpenAccount(
                new Command.CommandHeader(new CommandId("c-1"), "ann", NOW, null),
                new AccountId(77),
                "Rent 12",
                new CurrencyCode("EUR"),
                Amount.of("100")));
    assertThat(model.opening().numberProperty().get()).isEqualTo("2401");
  }

  @Test
  void an_effective_time_is_always_said_in_full() {
    assertThat(model.effective().hintProperty().get()).isEqualTo("When it is sent. Zone UTC");
    model.effective().textProperty().set("2026-03-01 9:30");
    assertThat(model.effective().hintProperty().get())
        .isEqualTo("2026-03-01 09:30:00 UTC \u00b7 back-dated");
    model.effective().textProperty().set("soon");
    assertThat(model.effective().wrongProperty().get()).isTrue();
    assertThat(model.effective().hintProperty().get()).startsWith("Type a time");
  }
}
