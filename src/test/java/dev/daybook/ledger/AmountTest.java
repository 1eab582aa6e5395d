package dev.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource({
    "12.34, 123400",
    "-0.0001, -1",
    "0, 0",
    "922337203685477.5807, 9223372036854775807",
    "1e3, 10000000"
  })
  void a_decimal_is_counted_in_ten_thousandths(String decimal, long tenThousandths) {
    assertThat(Amount.of(decimal).tenThousandths()).isEqualTo(tenThousandths);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "12.34, 12.34", "-1e-4, -0.0001", "0.30000000000000004, 0.3"})
  void a_foreign_double_is_read_through_its_shortest_decimal(double value, String expected) {
    assertThat(Amount.ofForeignDouble(value)).isEqualTo(Amount.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity", "1e15", "-1e300"})
  void a_double_that_is_no_amount_is_an_error(double value) {
    assertThatThrownBy(() -> Amount.ofForeignDouble(value)).isInstanceOf(AmountException.class);
  }

  @Test
  void a_fifth_decimal_place_and_an_overflow_are_errors_that_say_so() {
    assertThatThrownBy(() -> Amount.of("0.00001"))
        .isInstanceOf(AmountException.class)
        .hasMessageContaining("four decimal places");
    assertThatThrownBy(() -> Amount.of("1e15"))
        .isInstanceOf(AmountException.class)
        .hasMessageContaining("922 trillion");
  }

  @Test
  void sums_never_wrap() {
    Amount most = new Amount(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(new Amount(1))).isInstanceOf(AmountException.class);
    assertThatThrownBy(() -> most.negated().minus(new Amount(2)))
        .isInstanceOf(AmountException.class);
    assertThatThrownBy(() -> new Amount(Long.MIN_VALUE).negated())
        .isInstanceOf(AmountException.class);
  }

  @ParameterizedTest
  @CsvSource({"5, 5.00", "-12.3, -12.30", "0.005, 0.005", "0.1234, 0.1234"})
  void text_has_two_to_four_places(String decimal, String text) {
    assertThat(Amount.of(decimal)).hasToString(text);
  }
}
