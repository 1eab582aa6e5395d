package dev.daybook.ledger;

import static dev.daybook.ledger.Ledger.APRIL;
import static dev.daybook.ledger.Ledger.CASH;
import static dev.daybook.ledger.Ledger.DOLLARS;
import static dev.daybook.ledger.Ledger.EUR;
import static dev.daybook.ledger.Ledger.MARCH;
import static dev.daybook.ledger.Ledger.MAY;
import static dev.daybook.ledger.Ledger.RENT;
import static dev.daybook.ledger.Ledger.USD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferTest {
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void three_accounts_and_a_hundred_euros() {
    ledger.accepted(ledger.open(RENT, EUR, "0"));
    ledger.accepted(ledger.open(CASH, EUR, "0"));
    ledger.accepted(ledger.open(DOLLARS, USD, "0"));
    ledger.accepted(ledger.deposit(CASH, "100", MARCH));
  }

  @Test
  void a_transfer_is_two_legs_of_one_group_and_of_one_command() {
    List<LedgerEvent> legs = ledger.accepted(ledger.transfer(CASH, RENT, "40", APRIL));
    assertThat(legs).extracting(LedgerEvent::amount).containsExactly(amount("-40"), amount("40"));
    assertThat(legs).extracting(e -> e.header().account()).containsExactly(CASH, RENT);
    assertThat(legs).extracting(e -> e.header().groupId()).doesNotContainNull();
    assertThat(legs.stream().map(e -> e.header().groupId()).distinct()).hasSize(1);
    assertThat(legs.stream().map(e -> e.header().commandId()).distinct()).hasSize(1);
    assertThat(ledger.balance(CASH)).isEqualTo(amount("60"));
    assertThat(ledger.balance(RENT)).isEqualTo(amount("40"));
  }

  @Test
  void between_currencies_the_amount_that_arrives_is_said() {
    ledger.accepted(ledger.transfer(CASH, DOLLARS, "40", "43.21", APRIL));
    assertThat(ledger.balance(CASH)).isEqualTo(amount("60"));
    assertThat(ledger.balance(DOLLARS)).isEqualTo(amount("43.21"));
  }

  @Test
  void within_a_currency_nothing_is_lost_on_the_way() {
    assertThat(ledger.refused(ledger.transfer(CASH, RENT, "40", "39", APRIL)))
        .isEqualTo(new Refusal.UnequalLegs(EUR, amount("40"), amount("39")));
  }

  @Test
  void what_leaves_must_be_there_at_that_and_every_later_instant() {
    ledger.accepted(ledger.withdraw(CASH, "80", MAY));
    assertThat(ledger.refused(ledger.transfer(CASH, RENT, "30", APRIL)))
        .isEqualTo(new Refusal.Overdrawn(CASH, EUR, amount("-10"), MAY, amount("10")));
    assertThat(ledger.balance(RENT)).isEqualTo(Amount.ZERO);
  }

  @Test
  void an_account_cannot_transfer_to_itself() {
    assertThat(ledger.refused(ledger.transfer(CASH, CASH, "1", APRIL)))
        .isEqualTo(new Refusal.SameAccount(CASH));
  }

  @Test
  void neither_account_may_be_closed_or_missing() {
    AccountId nowhere = new AccountId(404);
    assertThat(ledger.refused(ledger.transfer(CASH, nowhere, "1", APRIL)))
        .isEqualTo(new Refusal.NoSuchAccount(nowhere));
    ledger.accepted(ledger.close(RENT, APRIL));
    assertThat(ledger.refused(ledger.transfer(CASH, RENT, "1", APRIL)))
        .isEqualTo(new Refusal.Closed(RENT));
  }

  @Test
  void nothing_or_less_than_nothing_is_not_transferred() {
    assertThat(ledger.refused(ledger.transfer(CASH, RENT, "0", APRIL)))
        .isEqualTo(new Refusal.NotPositive(Amount.ZERO));
    assertThat(ledger.refused(ledger.transfer(CASH, DOLLARS, "5", "0", APRIL)))
        .isEqualTo(new Refusal.NotPositive(Amount.ZERO));
    assertThat(ledger.refused(ledger.transfer(CASH, RENT, "-5", APRIL)))
        .isEqualTo(new Refusal.NotPositive(amount("-5")));
  }

  private static Amount amount(String decimal) {
    return Amount.of(decimal);
  }
}
