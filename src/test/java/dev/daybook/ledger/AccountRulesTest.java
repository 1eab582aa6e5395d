package dev.daybook.ledger;

import static dev.daybook.ledger.Ledger.APRIL;
import static dev.daybook.ledger.Ledger.CASH;
import static dev.daybook.ledger.Ledger.EUR;
import static dev.daybook.ledger.Ledger.MARCH;
import static dev.daybook.ledger.Ledger.MAY;
import static dev.daybook.ledger.Ledger.USD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountRulesTest {
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void an_account() {
    ledger.accepted(ledger.open(CASH, EUR, "50"));
  }

  @Test
  void an_account_is_closed_only_at_zero() {
    ledger.accepted(ledger.deposit(CASH, "1", MARCH));
    assertThat(ledger.refused(ledger.close(CASH, APRIL)))
        .isEqualTo(new Refusal.NotZero(CASH, EUR, Amount.of("1")));
    ledger.accepted(ledger.withdraw(CASH, "1", MARCH));
    ledger.accepted(ledger.close(CASH, APRIL));
    assertThat(ledger.refused(ledger.close(CASH, APRIL))).isEqualTo(new Refusal.Closed(CASH));
    assertThat(ledger.refused(ledger.deposit(CASH, "1", MAY))).isEqualTo(new Refusal.Closed(CASH));
  }

  @Test
  void an_account_is_not_closed_before_its_last_event() {
    ledger.accepted(ledger.deposit(CASH, "1", APRIL));
    ledger.accepted(ledger.withdraw(CASH, "1", MAY));
    assertThat(ledger.refused(ledger.close(CASH, APRIL)))
        .isEqualTo(new Refusal.PostedLater(CASH, MAY));
    ledger.accepted(ledger.close(CASH, MAY));
  }

  @Test
  void a_closed_account_can_be_opened_again_in_its_own_currency() {
    ledger.accepted(ledger.close(CASH, MAY));
    assertThat(ledger.refused(ledger.open(CASH, USD, "0")))
        .isEqualTo(new Refusal.WrongCurrency(CASH, EUR, USD));
    ledger.accepted(ledger.open(CASH, EUR, "0"));
    ledger.accepted(ledger.deposit(CASH, "1", MAY));
  }

  @Test
  void a_limit_is_not_lowered_below_any_balance_from_its_instant_on() {
    ledger.accepted(ledger.withdraw(CASH, "30", MAY));
    assertThat(ledger.refused(limit("20", APRIL)))
        .isEqualTo(new Refusal.BelowNewLimit(CASH, EUR, Amount.of("-30"), MAY));
    assertThat(ledger.refused(limit("50", APRIL)))
        .isEqualTo(new Refusal.LimitUnchanged(CASH, Amount.of("50")));
    assertThat(ledger.refused(limit("-1", APRIL)))
        .isEqualTo(new Refusal.NegativeLimit(Amount.of("-1")));
    ledger.accepted(limit("30", APRIL));
    assertThat(ledger.issue(ledger.withdraw(CASH, "0.01", MAY)))
        .isInstanceOf(Decision.Refused.class);
    ledger.accepted(limit("31", APRIL));
    ledger.accepted(ledger.withdraw(CASH, "0.01", MAY));
  }

  @Test
  void an_account_gets_another_name_of_one_to_two_hundred_characters() {
    ledger.accepted(rename("Petty cash"));
    assertThat(ledger.book.account(CASH).orElseThrow().name()).isEqualTo("Petty cash");
    assertThat(ledger.refused(rename("Petty cash")))
        .isEqualTo(new Refusal.NameUnchanged(CASH, "Petty cash"));
    assertThat(ledger.refused(rename(" "))).isEqualTo(new Refusal.NameLength(0));
    assertThat(ledger.refused(rename("x".repeat(201)))).isEqualTo(new Refusal.NameLength(201));
    ledger.accepted(rename("x".repeat(200)));
  }

  @Test
  void a_memo_has_ten_thousand_characters_at_most() {
    assertThat(ledger.issue(withMemo("x".repeat(10_000)))).isInstanceOf(Decision.Accepted.class);
    assertThat(ledger.refused(withMemo("x".repeat(10_001))).sentence())
        .isEqualTo("Shorten the memo to 10,000 characters: it has 10,001.");
  }

  @Test
  void an_instant_that_has_no_place_on_the_wire_is_refused() {
    for (String instant : new String[] {"1969-12-31T23:59:59.999Z", "2262-04-12T00:00:00Z"}) {
      assertThat(ledger.refused(ledger.deposit(CASH, "1", Instant.parse(instant))))
          .isEqualTo(new Refusal.OutOfTime(Instant.parse(instant)));
    }
    assertThat(ledger.issue(ledger.deposit(CASH, "1", Instant.EPOCH)))
        .isInstanceOf(Decision.Accepted.class);
  }

  private Command limit(String limit, Instant at) {
    return new Command.ChangeOverdraftLimit(ledger.header(at), CASH, Amount.of(limit));
  }

  private Command rename(String name) {
    return new Command.RenameAccount(ledger.header(APRIL), CASH, name);
  }

  private Command withMemo(String memo) {
    return new Command.Deposit(
        new Command.CommandHeader(new CommandId(memo.length() + "m"), "ana", MARCH, memo),
        CASH,
        Amount.of("1"),
        EUR);
  }
}
