package dev.daybook.ledger;

import static dev.daybook.ledger.Ledger.APRIL;
import static dev.daybook.ledger.Ledger.EUR;
import static dev.daybook.ledger.Ledger.MARCH;
import static dev.daybook.ledger.Ledger.MAY;
import static dev.daybook.ledger.Ledger.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private final Ledger ledger = new Ledger();
  private final BookInMemory book = ledger.book;

  @Test
  void an_account_is_opened_once() {
    assertThat(issue(open("0"))).isInstanceOf(Decision.Accepted.class);
    assertThat(issue(open("0"))).isEqualTo(new Decision.Refused(new Refusal.AlreadyOpen(RENT)));
  }

  @Test
  void money_is_refused_by_an_account_that_does_not_exist() {
    assertThat(issue(deposit("1", MARCH)))
        .isEqualTo(new Decision.Refused(new Refusal.NoSuchAccount(RENT)));
  }

  @Test
  void a_withdrawal_may_use_all_of_the_overdraft_limit_and_not_a_ten_thousandth_more() {
    issue(open("100"));
    assertThat(issue(withdraw("100.0001", APRIL))).isInstanceOf(Decision.Refused.class);
    assertThat(issue(withdraw("100", APRIL))).isInstanceOf(Decision.Accepted.class);
    assertThat(book.balance(RENT)).isEqualTo(Amount.of("-100"));
  }

  @Test
  void a_backdated_withdrawal_is_refused_if_any_later_instant_would_be_overdrawn() {
    issue(open("0"));
    issue(deposit("50", MARCH));
    issue(withdraw("50", APRIL));
    issue(deposit("80", MAY));

    Decision decision = issue(withdraw("10", MARCH));

    assertThat(decision)
        .isEqualTo(
            new Decision.Refused(
                new Refusal.Overdrawn(RENT, EUR, Amount.of("-10"), APRIL, Amount.of("10"))));
    assertThat(issue(withdraw("10", MAY))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void the_same_command_again_is_answered_with_its_place_in_the_log() {
    issue(open("0"));
    Command deposit = deposit("5", MARCH);
    issue(deposit);
    assertThat(issue(deposit)).isEqualTo(new Decision.AlreadyRecorded(new LogPosition(0, 1)));
    assertThat(book.balance(RENT)).isEqualTo(Amount.of("5"));
  }

  @Test
  void amounts_of_zero_and_below_are_refused() {
    issue(open("0"));
    for (String amount : new String[] {"0", "-1"}) {
      assertThat(issue(deposit(amount, MARCH))).isInstanceOf(Decision.Refused.class);
      assertThat(issue(withdraw(amount, MARCH))).isInstanceOf(Decision.Refused.class);
    }
  }

  @Test
  void another_currency_than_the_accounts_is_refused() {
    issue(open("0"));
    Command dollars =
        new Command.Deposit(ledger.header(MARCH), RENT, Amount.of("1"), new CurrencyCode("USD"));
    assertThat(issue(dollars))
        .isEqualTo(
            new Decision.Refused(new Refusal.WrongCurrency(RENT, EUR, new CurrencyCode("USD"))));
  }

  @Test
  void a_balance_that_would_leave_the_range_is_refused_and_never_wraps() {
    issue(open("0"));
    issue(deposit("922337203685477.5807", MARCH));
    assertThat(issue(deposit("0.0001", MARCH)))
        .isEqualTo(new Decision.Refused(new Refusal.OutOfRange(RENT)));
  }

  @Test
  void more_movement_than_the_read_model_can_sum_in_any_order_is_refused() {
    issue(open("0"));
    issue(deposit("900000000000000", MARCH));
    assertThat(issue(withdraw("900000000000000", APRIL)))
        .isEqualTo(new Decision.Refused(new Refusal.OutOfRange(RENT)));
  }

  @Test
  void an_account_that_foreign_writers_use_may_be_opened_and_keeps_its_balance() {
    book.apply(foreign("12.5"));
    assertThat(issue(open("0"))).isInstanceOf(Decision.Accepted.class);
    assertThat(book.balance(RENT)).isEqualTo(Amount.of("12.5"));
    assertThat(book.account(RENT).orElseThrow().currency()).isEqualTo(EUR);
  }

  @Test
  void a_deposit_is_welcome_where_a_foreign_writer_overdrew() {
    issue(open("0"));
    book.apply(foreign("-30"));
    assertThat(issue(deposit("10", MAY))).isInstanceOf(Decision.Accepted.class);
    assertThat(issue(withdraw("1", MAY))).isInstanceOf(Decision.Refused.class);
  }

  private Decision issue(Command command) {
    return ledger.issue(command);
  }

  private Command open(String limit) {
    return ledger.open(RENT, EUR, limit);
  }

  private Command deposit(String amount, Instant at) {
    return ledger.deposit(RENT, amount, at);
  }

  private Command withdraw(String amount, Instant at) {
    return ledger.withdraw(RENT, amount, at);
  }

  private static LedgerEvent foreign(String amount) {
    EventHeader header =
        new EventHeader(
            EventId.ofForeign("t", new LogPosition(0, 99)), RENT, APRIL, null, null, null, null);
    return new LedgerEvent.Posting(
        header, PostingKind.MOVEMENT, Amount.of(amount), CurrencyCode.NONE, null);
  }
}
