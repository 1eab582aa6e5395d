package dev.daybook.write.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMMA | 1 234,50        | 1234.5
          COMMA | 1.234.567,8901  | 1234567.8901
          COMMA | 1\u00A0234,5    | 1234.5
          COMMA | −5              | -5
          COMMA | 5,00-           | -5
          COMMA | +5,             | 5
          COMMA | 1.23            | bad
          COMMA | 1.2345          | bad
          COMMA | ,5              | bad
          COMMA | 1 234.567       | bad
          POINT | 1,234.50        | 1234.5
          POINT | 1'234.50        | 1234.5
          POINT | 12,34           | bad
          POINT | 1234,567        | bad
          POINT | 1.2.3           | bad
          POINT | --1             | bad
          POINT | -1-             | bad
          POINT | 1e3             | bad
          POINT | 0x10            | bad
          POINT | 0.00001         | bad
          POINT | 12345678901234567890 | bad
          POINT | 922337203685477.5807 | 922337203685477.5807
          POINT | 922337203685477.5808 | bad
          POINT | -922337203685477.5807 | -922337203685477.5807
          POINT | -922337203685477.5808 | bad
          """,
      quoteCharacter = '`')
  void a_figure_is_exact_or_bad(DecimalSign sign, String cell, String expected) throws Exception {
    if (expected.equals("bad")) {
      assertThatThrownBy(() -> sign.parse(cell)).isInstanceOf(BadCellException.class);
    } else {
      assertThat(sign.parse(cell)).isEqualTo(Amount.of(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $1,234.50  | 1234.5  | USD
          -$12.00    | -12     | USD
          $ -12.00   | -12     | USD
          ($12.00)   | -12     | USD
          (12.00)    | -12     |
          12.00 \u20ac | 12   | EUR
          \u00a35.00- | -5     | GBP
          7.00       | 7       |
          1$2        | bad     |
          $$1        | bad     |
          """)
  void a_currencys_sign_and_an_accountants_brackets_are_read(
      String cell, String expected, @Nullable String currency) throws Exception {
    CurrencySign.Figure figure = CurrencySign.of(cell);
    if (expected.equals("bad")) {
      assertThatThrownBy(() -> DecimalSign.POINT.parse(figure.bare()))
          .isInstanceOf(BadCellException.class);
    } else {
      assertThat(DecimalSign.POINT.parse(figure.bare())).isEqualTo(Amount.of(expected));
      assertThat(figure.currency()).isEqualTo(currency == null ? null : new CurrencyCode(currency));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "iso, 2026-03-31, 2026-03-30T22:00:00Z",
    "iso, 2026-03-31T12:00:00Z, 2026-03-31T12:00:00Z",
    "iso, 2026-03-31 12:00:00.1234567+01:00, 2026-03-31T11:00:00.123Z",
    "iso, 2026-3-1, bad",
    "iso, +999999999-01-01, bad",
    "d.M.yyyy, 31.03.2026, 2026-03-30T22:00:00Z",
    "d.M.yyyy, 1.3.2026 14:05, 2026-03-01T13:05:00Z",
    "d.M.yyyy, 31.02.2026, bad",
    "d.M.yyyy, 31.03.26, bad",
    "d.M.yy, 31.03.69, 2069-03-30T23:00:00Z",
    "d.M.yy, 31.03.70, 1970-03-30T23:00:00Z",
    "d.M.yy, 31.03.2026, bad",
    "M/d/yyyy, 3/31/2026, 2026-03-30T22:00:00Z",
    "M/d/yyyy, 31/3/2026, bad",
    "yyyyMMdd, 20260331, 2026-03-30T22:00:00Z",
    "d-MMM-yyyy, 31-MAR-2026, 2026-03-30T22:00:00Z",
    "d.M.yyyy, 29.3.2026 02:30, bad",
    "d.M.yyyy, 25.10.2026 02:30, 2026-10-25T00:30:00Z"
  })
  void a_date_is_strict_and_read_in_the_analysts_zone(String pattern, String cell, String expected)
      throws Exception {
    DatePattern date = DatePattern.of(pattern);
    if (expected.equals("bad")) {
      assertThatThrownBy(() -> date.parse(cell, PRAGUE)).isInstanceOf(BadCellException.class);
    } else {
      assertThat(date.parse(cell, PRAGUE)).hasToString(expected);
    }
  }
}
