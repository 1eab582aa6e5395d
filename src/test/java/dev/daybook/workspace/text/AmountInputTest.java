package dev.daybook.workspace.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Amount;
import dev.daybook.workspace.text.AmountInput.Result;
import dev.daybook.workspace.text.AmountInput.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1              | 1.00
          12,5           | 12.50
          12.5           | 12.50
          1 234,50       | 1234.50
          1,234.50       | 1234.50
          1.234,50       | 1234.50
          1'234.50       | 1234.50
          1\u2019234.50  | 1234.50
          1\u00a0234,50  | 1234.50
          1\u202f234,50  | 1234.50
          '  7.25  '     | 7.25
          '\u00a07.25'   | 7.25
          1,234,567      | 1234567.00
          1.234.567,8901 | 1234567.8901
          1234,567       | 1234.567
          0,125          | 0.125
          0.0001         | 0.0001
          .5             | 0.50
          12.            | 12.00
          007            | 7.00
          922337203685477.5807 | 922337203685477.5807
          '\u200f1234.50\u200e' | 1234.50
          '\ufeff12'     | 12.00
          '\t12.50\n'    | 12.50
          """)
  void an_amount_is_read_with_either_separator(String text, String meant) {
    assertThat(AmountInput.parse(text, Wanted.POSITIVE))
        .isEqualTo(new Result.Valid(Amount.of(meant)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''        | Type an amount such as 1234.50.
          ' '       | Type an amount such as 1234.50.
          .         | Type an amount such as 1234.50.
          abc       | is not one
          1e3       | \u201ce\u201d is not one
          12x       | \u201cx\u201d is not one
          '12\t34'  | a tab or line break stands between
          '12\n34'  | a tab or line break stands between
          '12 | 34' | is not one
          \ud83d\udcb65 | \u201c\ud83d\udcb6\u201d is not one
          123456789012345678901234567890 | smaller amount
          0.00001   | at most four decimals
          \u0661    | is not one
          -5        | without a minus
          \u22125   | without a minus
          0         | greater than zero
          0.00      | greater than zero
          1.23456   | at most four decimals
          0.00000   | at most four decimals
          1,234     | two ways
          1.234     | two ways
          12,34,567 | thousands
          1,23.45   | thousands
          1 23,45   | thousands
          1,234 567.00 | thousands
          1,234.5.6 | thousands
          922337203685477.5808 | smaller amount
          99999999999999999999 | smaller amount
          """)
  void what_is_no_amount_is_refused_with_what_to_type(String text, String sentence) {
    assertThat(AmountInput.parse(text, Wanted.POSITIVE))
        .isInstanceOfSatisfying(
            Result.Invalid.class, invalid -> assertThat(invalid.sentence()).contains(sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "0,0000"})
  void zero_is_an_amount_where_zero_is_wanted(String text) {
    assertThat(AmountInput.parse(text, Wanted.ZERO_OR_MORE))
        .isEqualTo(new Result.Valid(Amount.ZERO));
  }

  @Test
  void what_two_ways_offers_is_read_without_doubt() {
    assertThat(AmountInput.parse("1,234", Wanted.POSITIVE))
        .isEqualTo(new Result.Invalid("1,234 can be read two ways: type 1234, or 1.2340."));
  }
}
