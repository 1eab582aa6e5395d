package dev.daybook.ledger;

import static dev.daybook.ledger.Ledger.APRIL;
import static dev.daybook.ledger.Ledger.CASH;
import static dev.daybook.ledger.Ledger.EUR;
import static dev.daybook.ledger.Ledger.MARCH;
import static dev.daybook.ledger.Ledger.MAY;
import static dev.daybook.ledger.Ledger.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReversalTest {
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void two_accounts() {
    ledger.accepted(ledger.open(RENT, EUR, "0"));
    ledger.accepted(ledger.open(CASH, EUR, "0"));
  }

  @Test
  void a_reversal_is_the_opposite_posting_linked_to_what_it_undoes() {
    LedgerEvent deposit = ledger.accepted(ledger.deposit(CASH, "100", MARCH)).getFirst();
    LedgerEvent reversal = ledger.accepted(ledger.reverse(deposit, APRIL)).getFirst();
    assertThat(reversal)
        .isInstanceOfSatisfying(
            LedgerEvent.Posting.class,
            p -> {
              assertThat(p.kind()).isEqualTo(PostingKind.REVERSAL);
              assertThat(p.amount()).isEqualTo(Amount.of("-100"));
              assertThat(p.reverses()).isEqualTo(deposit.header().id());
              assertThat(p.header().effective()).isEqualTo(APRIL);
            });
  }

  @Test
  void a_reversal_restores_the_balance_of_every_later_instant() {
    LedgerEvent deposit = ledger.accepted(ledger.deposit(CASH, "100", MARCH)).getFirst();
    ledger.accepted(ledger.deposit(CASH, "5", MAY));
    ledger.accepted(ledger.reverse(deposit, MARCH));
    BalanceHistory history = ledger.book.history(CASH);
    assertThat(history.balanceAt(MARCH)).isEqualTo(Amount.ZERO);
    assertThat(history.balanceAt(APRIL)).isEqualTo(Amount.ZERO);
    assertThat(history.balanceAt(MAY)).isEqualTo(Amount.of("5"));
  }

  @Test
  void an_event_is_reversed_once_and_the_reversal_can_be_reversed_in_turn() {
    LedgerEvent deposit = ledger.accepted(ledger.deposit(CASH, "100", MARCH)).getFirst();
    LedgerEvent reversal = ledger.accepted(ledger.reverse(deposit, APRIL)).getFirst();
    assertThat(ledger.refused(ledger.reverse(deposit, APRIL)))
        .isEqualTo(new Refusal.AlreadyReversed(new LogPosition(0, 3)));
    ledger.accepted(ledger.reverse(reversal, MAY));
    assertThat(ledger.balance(CASH)).isEqualTo(Amount.of("100"));
    assertThat(ledger.refused(ledger.reverse(reversal, MAY)))
        .isInstanceOf(Refusal.AlreadyReversed.class);
  }

  @Test
  void either_leg_of_a_transfer_reverses_both() {
    ledger.accepted(ledger.deposit(CASH, "100", MARCH));
    List<LedgerEvent> legs = ledger.accepted(ledger.transfer(CASH, RENT, "40", APRIL));
    List<LedgerEvent> undone = ledger.accepted(ledger.reverse(legs.get(1), MAY));
    assertThat(undone)
        .extracting(e -> ((LedgerEvent.Posting) e).reverses())
        .containsExactly(legs.get(0).header().id(), legs.get(1).header().id());
    assertThat(ledger.balance(CASH)).isEqualTo(Amount.of("100"));
    assertThat(ledger.balance(RENT)).isEqualTo(Amount.ZERO);
    assertThat(ledger.refused(ledger.reverse(legs.get(0), MAY)))
        .isInstanceOf(Refusal.AlreadyReversed.class);
    // And back again, both legs.
    assertThat(ledger.accepted(ledger.reverse(undone.get(0), MAY))).hasSize(2);
    assertThat(ledger.balance(RENT)).isEqualTo(Amount.of("40"));
  }

  @Test
  void the_rows_of_a_batch_are_reversed_one_by_one() {
    UUID batch = new UUID(1, 1);
    LedgerEvent.Posting first = grouped(batch, 1);
    ledger.book.apply(first);
    ledger.book.apply(grouped(batch, 2));
    assertThat(ledger.accepted(ledger.reverse(first, APRIL))).hasSize(1);
  }

  @Test
  void a_reversal_that_would_overdraw_names_the_first_instant_and_the_shortfall() {
    LedgerEvent deposit = ledger.accepted(ledger.deposit(CASH, "100", MARCH)).getFirst();
    ledger.accepted(ledger.withdraw(CASH, "70", APRIL));
    ledger.accepted(ledger.withdraw(CASH, "20", MAY));
    assertThat(ledger.refused(ledger.reverse(deposit, MARCH)))
        .isEqualTo(new Refusal.Overdrawn(CASH, EUR, Amount.of("-70"), APRIL, Amount.of("70")));
  }

  @Test
  void a_reversal_does_not_take_effect_before_what_it_undoes() {
    LedgerEvent deposit = ledger.accepted(ledger.deposit(CASH, "100", APRIL)).getFirst();
    assertThat(ledger.refused(ledger.reverse(deposit, MARCH)))
        .isEqualTo(new Refusal.BeforeOriginal(APRIL));
  }

  @Test
  void a_fact_about_an_account_is_undone_by_another_fact_and_the_refusal_says_which() {
    LedgerEvent opened = ledger.accepted(ledger.open(new AccountId(12), EUR, "0")).getFirst();
    assertThat(ledger.refused(ledger.reverse(opened, APRIL)).sentence())
        .isEqualTo("An opening moves no money: close account 12 instead.");
    LedgerEvent closed = ledger.accepted(ledger.close(new AccountId(12), APRIL)).getFirst();
    assertThat(ledger.refused(ledger.reverse(closed, MAY)).sentence())
        .isEqualTo("A closing moves no money: open account 12 again instead.");
  }

  @Test
  void an_event_that_is_not_there_cannot_be_reversed() {
    EventId nothing = new EventId(new UUID(4, 4));
    assertThat(ledger.refused(new Command.Reverse(ledger.header(MAY), nothing)))
        .isEqualTo(new Refusal.NoSuchEvent(nothing));
  }

  @Test
  void what_a_foreign_writer_posted_can_be_reversed_in_the_currency_it_has() {
    EventHeader header =
        new EventHeader(
            EventId.ofForeign("t", new LogPosition(0, 9)), CASH, MARCH, null, null, null, null);
    LedgerEvent foreign =
        new LedgerEvent.Posting(
            header, PostingKind.MOVEMENT, Amount.of("12.5"), CurrencyCode.NONE, null);
    ledger.book.apply(foreign);
    ledger.accepted(ledger.reverse(foreign, APRIL));
    assertThat(ledger.balance(CASH)).isEqualTo(Amount.ZERO);
  }

  private static LedgerEvent.Posting grouped(UUID group, int n) {
    EventHeader header =
        new EventHeader(new EventId(new UUID(9, n)), CASH, MARCH, null, null, null, group);
    return new LedgerEvent.Posting(header, PostingKind.DEPOSIT, Amount.of("10"), EUR, null);
  }
}
