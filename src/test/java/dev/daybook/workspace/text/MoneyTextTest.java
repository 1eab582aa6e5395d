package dev.daybook.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Amount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
  private final MoneyText us = new MoneyText(Locale.US);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0.00
          0.5                  | 0.50
          0.0001               | 0.0001
          0.0250               | 0.025
          1234.5               | 1,234.50
          -1234.5              | \u22121,234.50
          -0.01                | \u22120.01
          999                  | 999.00
          1000000              | 1,000,000.00
          922337203685477.5807 | 922,337,203,685,477.5807
          -922337203685477.5808 | \u2212922,337,203,685,477.5808
          """)
  void an_amount_is_exact_with_two_to_four_decimals(String amount, String text) {
    assertThat(us.exact(Amount.of(amount))).isEqualTo(text);
  }

  @Test
  void a_sum_may_exceed_the_range_of_an_amount() {
    assertThat(us.exact(new BigDecimal("12345678901234567890.1")))
        .isEqualTo("12,345,678,901,234,567,890.10");
  }

  @Test
  void the_separators_are_the_locales() {
    assertThat(new MoneyText(Locale.GERMANY).exact(Amount.of("1234567.5")))
        .isEqualTo("1.234.567,50");
    assertThat(new MoneyText(Locale.GERMANY).axis(125_000_000)).isEqualTo("12,5k");
  }

  @Test
  void a_movement_has_its_sign() {
    assertThat(us.signed(Amount.of("5"))).isEqualTo("+5.00");
    assertThat(us.signed(Amount.of("-5"))).isEqualTo("\u22125.00");
    assertThat(us.signed(Amount.ZERO)).isEqualTo("0.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0               | 0
          500             | 500
          0.25            | 0.25
          999.5           | 999.5
          1000            | 1k
          12500           | 12.5k
          -12500          | \u221212.5k
          1200000         | 1.2M
          3000000000      | 3B
          922000000000000 | 922T
          """)
  void an_axis_is_read_as_people_say_it_and_never_has_an_exponent(String amount, String text) {
    assertThat(us.axis(Amount.of(amount).tenThousandths())).isEqualTo(text);
  }

  @Test
  void an_axis_of_cents_has_cents_on_every_tick() {
    assertThat(axis("44", "44.5")).containsExactly("44.00", "44.50");
    assertThat(axis("0", "0.0001", "0.0002")).containsExactly("0.0000", "0.0001", "0.0002");
    assertThat(axis("-1000.5", "-1000")).containsExactly("\u22121,000.50", "\u22121,000.00");
  }

  @Test
  void an_axis_is_written_out_where_suffixes_would_need_many_decimals() {
    assertThat(axis("999999999999", "1000000000000", "1000000000001"))
        .containsExactly("999,999,999,999", "1,000,000,000,000", "1,000,000,000,001");
    assertThat(axis("999000", "1000000", "1001000"))
        .containsExactly("999,000", "1,000,000", "1,001,000");
    assertThat(axis("0", "500000000000", "1000000000000")).containsExactly("0", "500B", "1T");
    assertThat(axis("-500", "0", "500", "1000")).containsExactly("\u2212500", "0", "500", "1k");
    assertThat(axis("1000000000000", "1000000000000.0001"))
        .containsExactly("1,000,000,000,000.0000", "1,000,000,000,000.0001");
  }

  private List<String> axis(String... ticks) {
    long[] all = Arrays.stream(ticks).mapToLong(t -> Amount.of(t).tenThousandths()).toArray();
    return Arrays.stream(all).mapToObj(tick -> us.axis(tick, all)).toList();
  }

  @Test
  void a_count_is_grouped() {
    assertThat(us.count(25_000)).isEqualTo("25,000");
    assertThat(us.count(7)).isEqualTo("7");
  }
}
