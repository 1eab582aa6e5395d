package dev.daybook.view.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    model.posting().account().textProperty().set("2");
    model.posting().amount().textProperty().set("1 234,50");
    model.memoProperty().set(" rent ");
    model.send();
    assertThat(sent())
        .containsExactly(
            new Intent.Submit(
                new Command.Deposit(
                    new Command.CommandHeader(new CommandId("c-1"), "ann", NOW, "rent"),
                    new AccountId(2),
                    Amount.of("1234.50"),
                    new CurrencyCode("EUR"))));
    assertThat(model.posting().amount().textProperty().get()).isEmpty();
    assertThat(model.memoProperty().get()).isEmpty();
    assertThat(model.posting().account().textProperty().get()).isEqualTo("2");
  }

  @Test
  void a_bad_amount_is_refused_with_a_sentence_and_nothing_is_sent() {
    model.posting().account().textProperty().set("2");
    model.posting().amount().textProperty().set("12x");
    model.send();
    assertThat(sent()).isEmpty();
    assertThat(model.posting().amount().messageProperty().get())
        .contains("\u201cx\u201d is not one");
    assertThat(model.sendableProperty().get()).isFalse();
    assertThat(model.reasonProperty().get()).isEqualTo("Correct the amount.");
  }

  @Test
  void the_balance_after_is_shown_before_sending() {
    model.posting().account().textProperty().set("2");
    assertThat(model.posting().account().hintProperty().get())
        .startsWith("Rent Elm Street \u00b7 ");
    model.posting().amount().textProperty().set("0.01");
    assertThat(model.posting().account().resultingProperty().get()).endsWith(" EUR");
    Draft asked = Objects.requireNonNull(book.told(Intent.Preview.class).getLast().draft());
    assertThat(asked.accounts()).containsExactly(new AccountId(2));
    assertThat(asked.now()).isTrue();
    assertThat(asked.command())
        .isInstanceOfSatisfying(
            Command.Deposit.class, c -> assertThat(c.amount()).isEqualTo(Amount.of("0.01")));
  }

  @Test
  void a_withdrawal_below_the_limit_says_why_before_sending() {
    model.kindProperty().set(CommandKind.WITHDRAW);
    model.posting().account().textProperty().set("2");
    model.posting().amount().textProperty().set("999999999");
    assertThat(model.sendableProperty().get()).isFalse();
    assertThat(model.refusedProperty().get()).isTrue();
    assertThat(model.reasonProperty().get()).contains("below its limit");
    assertThat(model.posting().account().resultingProperty().get()).startsWith("\u2212");
  }

  @Test
  void in_history_nothing_can_be_sent_and_the_reason_stands_there() {
    model.posting().account().textProperty().set("2");
    model.posting().amount().textProperty().set("5");
    assertThat(model.sendableProperty().get()).isTrue();
    book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    assertThat(model.sendableProperty().get()).isFalse();
    assertThat(model.reasonProperty().get()).contains("History is read only");
    model.send();
    assertThat(sent()).isEmpty();
  }

  @Test
  void an_account_is_found_by_its_name_or_as_completed() {
    model.posting().amount().textProperty().set("5");
    model.posting().account().textProperty().set("rent elm street");
    assertThat(model.sendableProperty().get()).isTrue();
    model.posting().account().textProperty().set("2 Rent Elm Street");
    assertThat(model.sendableProperty().get()).isTrue();
    model.posting().account().textProperty().set("nobody");
    assertThat(model.posting().account().messageProperty().get())
        .isEqualTo("No account has this number or name.");
    assertThat(model.suggestions("rent elm", 8)).hasSize(1);
  }

  @Test
  void opening_proposes_the_next_free_number_until_another_is_typed() {
    model.kindProperty().set(CommandKind.OPEN_ACCOUNT);
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

  @Test
  void a_transfer_within_a_currency_asks_for_one_amount_and_shows_both_balances_after() {
    model.kindProperty().set(CommandKind.TRANSFER);
    assertThat(model.reasonProperty().get()).isEqualTo("Type the account the money leaves.");
    model.transfer().from().textProperty().set("1");
    assertThat(model.reasonProperty().get()).isEqualTo("Type the account the money goes to.");
    model.transfer().to().textProperty().set("2");
    model.transfer().amount().textProperty().set("0.01");
    assertThat(model.transfer().exchangedProperty().get()).isFalse();
    assertThat(model.transfer().from().resultingProperty().get()).endsWith(" EUR");
    assertThat(model.transfer().to().resultingProperty().get()).endsWith(" EUR");
    model.send();
    assertThat(sent())
        .extracting(Intent.Submit::command)
        .containsExactly(
            new Command.Transfer(
                header(null),
                new AccountId(1),
                new AccountId(2),
                Amount.of("0.01"),
                new CurrencyCode("EUR"),
                Amount.of("0.01"),
                new CurrencyCode("EUR")));
  }

  @Test
  void a_transfer_between_currencies_asks_what_arrives() {
    model.kindProperty().set(CommandKind.TRANSFER);
    model.transfer().from().textProperty().set("1");
    model.transfer().to().textProperty().set(book.dollars().toString());
    model.transfer().amount().textProperty().set("0.01");
    assertThat(model.transfer().exchangedProperty().get()).isTrue();
    assertThat(model.reasonProperty().get()).isEqualTo("Type the amount that arrives in USD.");
    model.transfer().received().textProperty().set("0.02");
    assertThat(model.sendableProperty().get()).isTrue();
  }

  @Test
  void a_reversal_says_what_it_undoes_and_can_take_the_originals_instant() {
    model.reverse("0/20");
    assertThat(model.kindProperty().get()).isEqualTo(CommandKind.REVERSE);
    assertThat(model.reversing().summaryProperty().get()).isNotEmpty();
    Instant original = model.reversing().originalProperty().get();
    assertThat(original).isNotNull();
    model.chooseOriginal();
    model.send();
    assertThat(sent())
        .extracting(Intent.Submit::command)
        .containsExactly(
            new Command.Reverse(
                new Command.CommandHeader(new CommandId("c-1"), "ann", original, null),
                new EventId(new UUID(1, 10))));
    assertThat(model.reversing().eventProperty().get()).isEmpty();
  }

  @Test
  void an_event_that_is_not_there_is_said_so() {
    model.reverse("0/999999");
    assertThat(model.reversing().messageProperty().get()).startsWith("No event is there.");
    assertThat(model.reasonProperty().get()).isEqualTo("Correct the event.");
    model.reverse("");
    assertThat(model.reversing().messageProperty().get()).isEmpty();
  }

  @Test
  void an_account_is_renamed_limited_and_closed_from_one_form() {
    model.begin(CommandKind.RENAME_ACCOUNT, new AccountId(2));
    assertThat(model.reasonProperty().get()).isEqualTo("Type the account\u2019s new name.");
    model.account().nameProperty().set(" Petty cash ");
    model.send();
    model.begin(CommandKind.CHANGE_LIMIT, new AccountId(2));
    assertThat(model.account().presentProperty().get()).startsWith("Now ");
    model.account().limit().textProperty().set("500");
    model.send();
    model.begin(CommandKind.CLOSE_ACCOUNT, new AccountId(2));
    model.send();
    assertThat(sent())
        .extracting(Intent.Submit::command)
        .containsExactly(
            new Command.RenameAccount(header(null), new AccountId(2), "Petty cash"),
            new Command.ChangeOverdraftLimit(header(null), new AccountId(2), Amount.of("500")),
            new Command.CloseAccount(header(null), new AccountId(2)));
  }

  @Test
  void what_is_typed_is_kept_and_put_back_when_the_ledger_is_opened_again() {
    model.kindProperty().set(CommandKind.TRANSFER);
    model.transfer().from().textProperty().set("1");
    model.transfer().amount().textProperty().set("12,5");
    model.memoProperty().set("rent");
    model.effective().textProperty().set("2026-03-01");
    assertThat(book.kept)
        .containsEntry("kind", "TRANSFER")
        .containsEntry("transfer.amount", "12,5")
        .containsEntry("memo", "rent");

    ScriptedWorkspace again = new ScriptedWorkspace(10, 300);
    again.left = Map.copyOf(book.kept);
    CommandViewModel later =
        new CommandViewModel(
            again,
            new CommandOrigin(
                () -> new CommandId("c-2"), "ann", new CurrencyCode("EUR"), () -> NOW),
            new MoneyText(Locale.US));
    again.showTo(later::apply);
    assertThat(later.kindProperty().get()).isEqualTo(CommandKind.TRANSFER);
    assertThat(later.transfer().from().textProperty().get()).isEqualTo("1");
    assertThat(later.transfer().amount().textProperty().get()).isEqualTo("12,5");
    assertThat(later.memoProperty().get()).isEqualTo("rent");
    assertThat(later.effective().textProperty().get()).isEqualTo("2026-03-01");
    assertThat(again.told(Intent.Submit.class)).isEmpty();
  }

  @Test
  void a_draft_that_was_sent_is_not_kept_any_longer() {
    model.posting().account().textProperty().set("2");
    model.posting().amount().textProperty().set("5");
    model.memoProperty().set("rent");
    model.send();
    assertThat(book.kept).containsOnlyKeys("posting.account");
  }

  @Test
  void what_is_typed_already_is_not_replaced_by_an_older_draft() {
    model.posting().amount().textProperty().set("7");
    book.left = Map.of("posting.amount", "999");
    book.publish();
    assertThat(model.posting().amount().textProperty().get()).isEqualTo("7");
    assertThat(book.kept).containsEntry("posting.amount", "7");
  }

  private static Command.CommandHeader header(@Nullable String memo) {
    return new Command.CommandHeader(new CommandId("c-1"), "ann", NOW, memo);
  }
}
