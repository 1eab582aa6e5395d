package dev.daybook.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.ledger.Refusal;
import dev.daybook.timeline.SampleEvents;
import dev.daybook.timeline.Timeline;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HypothesisTest {
  private static final AccountId ONE = new AccountId(1);
  private static final AccountId TWO = new AccountId(2);
  private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

  private final BookInMemory book = new BookInMemory();
  private final Timeline timeline = new Timeline();

  @BeforeEach
  void open() { // with a limit of 10 each
    record(SampleEvents.opened(1, "One", 0, 0));
    record(SampleEvents.opened(2, "Two", 0, 1));
    record(SampleEvents.posting(1, 500_000, DAY.toEpochMilli(), 0, 2));
  }

  private void record(RecordedEvent event) {
    book.apply(event.event());
    timeline.add(event);
  }

  private Hypothesis stands(Hypothesis before, Supposition supposition) {
    return switch (before.plus(supposition, book)) {
      case Hypothesis.Outcome.Stands(Hypothesis more) -> more;
      case Hypothesis.Outcome.Refused(Refusal why) -> throw new AssertionError(why.sentence());
    };
  }

  private Refusal refused(Supposition supposition) {
    return switch (Hypothesis.NONE.plus(supposition, book)) {
      case Hypothesis.Outcome.Stands _ -> throw new AssertionError("It stands");
      case Hypothesis.Outcome.Refused(Refusal why) -> why;
    };
  }

  @Test
  void an_overdraft_is_not_refused_but_told_with_its_first_moment() {
    Hypothesis both =
        stands(
            stands(
                Hypothesis.NONE,
                new Supposition.Withdrawal(ONE, Amount.of("55"), DAY.plusSeconds(9))),
            new Supposition.Withdrawal(ONE, Amount.of("30"), DAY.plusSeconds(5)));

    SupposedBook.Breach breach =
        new SupposedBook(timeline.snapshot(), both).firstBreach(book::account).orElseThrow();
    assertThat(breach.account()).isEqualTo(ONE);
    assertThat(breach.at()).isEqualTo(DAY.plusSeconds(9));
    assertThat(breach.balance()).isEqualTo(Amount.of("-35"));
    assertThat(breach.shortfall()).isEqualTo(Amount.of("25"));
    assertThat(breach.anyway()).isFalse();
    // In the order of instants, not of typing: without the other one the limit holds.
    assertThat(new SupposedBook(timeline.snapshot(), both.without(1)).firstBreach(book::account))
        .isEmpty();
  }

  @Test
  void the_other_rules_of_the_book_hold() {
    assertThat(refused(new Supposition.Deposit(new AccountId(9), Amount.of("1"), DAY)))
        .isInstanceOf(Refusal.NoSuchAccount.class);
    assertThat(refused(new Supposition.Transfer(ONE, ONE, Amount.of("1"), null, DAY)))
        .isInstanceOf(Refusal.SameAccount.class);
    assertThat(refused(new Supposition.Transfer(ONE, TWO, Amount.of("1"), Amount.of("2"), DAY)))
        .isInstanceOf(Refusal.UnequalLegs.class);
    assertThat(refused(new Supposition.Deposit(ONE, Amount.ZERO, DAY)))
        .isInstanceOf(Refusal.NotPositive.class);
    assertThat(refused(new Supposition.Deposit(ONE, new Amount(Long.MAX_VALUE), DAY)))
        .isInstanceOf(Refusal.OutOfRange.class);
  }

  @Test
  void the_range_counts_what_is_supposed_already() {
    Amount half = new Amount(Long.MAX_VALUE / 2);
    Hypothesis one = stands(Hypothesis.NONE, new Supposition.Deposit(TWO, half, DAY));
    Hypothesis two = stands(one, new Supposition.Withdrawal(TWO, half, DAY));
    assertThat(two.plus(new Supposition.Deposit(TWO, Amount.of("1"), DAY), book))
        .isInstanceOf(Hypothesis.Outcome.Refused.class);
  }

  @Test
  void a_transfer_is_dropped_with_both_its_legs_and_the_book_is_as_it_was() {
    Hypothesis moved =
        stands(Hypothesis.NONE, new Supposition.Transfer(ONE, TWO, Amount.of("20"), null, DAY));
    SupposedBook supposed = new SupposedBook(timeline.snapshot(), moved);
    assertThat(supposed.balance(ONE, AsOf.LIVE)).isEqualTo(Amount.of("30"));
    assertThat(supposed.balance(TWO, AsOf.LIVE)).isEqualTo(Amount.of("20"));

    Hypothesis none = moved.without(1);
    assertThat(none.isEmpty()).isTrue();
    assertThat(new SupposedBook(timeline.snapshot(), none).balance(TWO, AsOf.LIVE))
        .isEqualTo(Amount.ZERO);
    assertThat(timeline.snapshot().eventCount()).isEqualTo(3);
    assertThat(book.balance(ONE)).isEqualTo(Amount.of("50"));
  }
}
