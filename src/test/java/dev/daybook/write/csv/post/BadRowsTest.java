package dev.daybook.write.csv.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.AmountColumns;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import dev.daybook.write.csv.Dialect;
import dev.daybook.write.csv.Mapping;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows and files that cannot be used, each with the sentence that says what to do. */
class BadRowsTest {
  private static final CsvFormat FORMAT =
      new CsvFormat(
          new Dialect(StandardCharsets.UTF_8, ',', '"', 0, true),
          Mapping.NOTHING
              .withAccount(new AccountSource.Each(new Column(0, "account")))
              .withAmount(new AmountColumns.Signed(new Column(1, "amount")))
              .withDecimal(DecimalSign.POINT)
              .withDateColumn(new Column(2, "date"))
              .withDate(DatePattern.of("iso"))
              .withCurrency(new Column(3, "currency"))
              .withMemo(List.of(new Column(4, "memo"))));

  @TempDir Path folder;

  private ImportLedger ledger;

  @BeforeEach
  void openLedger() {
    ledger = new ImportLedger(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          x,1,2026-01-01,EUR,          ! Line 3: 'x' is no account number: write one such as 4711.
          ,1,2026-01-01,EUR,           ! Line 3: Nothing is in column 'account': fill it.
          99999999999,1,2026-01-01,EUR,! Line 3: '99999999999' is no account number: write one such as 4711.
          7,"1,5",2026-01-01,EUR,      ! Line 3: '1,5' is no amount: write -1234.50.
          7,"12,34.5",2026-01-01,EUR,  ! Line 3: '12,34.5' is no amount: write -1234.50.
          7,0.00001,2026-01-01,EUR,    ! Line 3: '0.00001' cannot be used: The amount has more than four decimal places.
          7,1e3,2026-01-01,EUR,        ! Line 3: '1e3' is no amount: write -1234.50.
          7,0,2026-01-01,EUR,          ! Line 3: The amount must be greater than zero.
          7,1,01.02.2026,EUR,          ! Line 3: '01.02.2026' is no date: write it as in 2026-03-31.
          7,1,2026-02-29,EUR,          ! Line 3: '2026-02-29' is no date: write it as in 2026-03-31.
          7,1,2026-03-29 02:30:00,EUR, ! Line 3: '2026-03-29 02:30:00' does not exist in Europe/Prague, where the clocks were put forward: write another time.
          7,1,2026-01-01,euro,         ! Line 3: 'euro' is no currency: write three letters as in EUR.
          7,1,2026-01-01,USD,          ! Line 3: Account 7 is kept in EUR, not in USD.
          7,1,2026-01-01,EUR,a,b       ! Line 3: The row has 6 columns, the header has 5: quote the cell that holds the delimiter.
          7,1                          ! Line 3: The row has only 2 columns, and column 'date' is number 3: add what is missing.
          7,1,2026-01-01,EUR,\\0        ! Line 3: ' ' holds bytes that are no text in UTF-8: choose another charset.
          """)
  void a_bad_row_is_named_with_what_to_do(String row, String sentence) throws Exception {
    ledger.file(
        "account,amount,date,currency,memo\n7,1,2026-01-01,EUR,\n"
            + row.replace("\\0", "\u0000")
            + "\n7,1,2026-01-01,EUR,\n");
    DryRun trial = ledger.dryRun(FORMAT);
    assertThat(trial.problems())
        .extracting(problem -> "Line " + problem.line() + ": " + problem.sentence())
        .containsExactly(sentence);
    assertThat(trial.postedCount()).isEqualTo(2);
  }

  @Test
  void bytes_that_are_no_characters_make_their_row_bad_and_no_other() throws Exception {
    Files.write(
        ledger.file(),
        "account,amount,date,currency,memo\n7,1,2026-01-01,EUR,café\n7,1,2026-01-01,EUR,ok\n"
            .getBytes(Charset.forName("windows-1252")));
    assertThat(ledger.dryRun(FORMAT).problems())
        .singleElement()
        .extracting(RowVerdict::line)
        .isEqualTo(2);
  }

  @Test
  void quotes_that_do_not_fit_are_a_problem_of_the_file_and_not_a_failure() throws Exception {
    for (String bad : List.of("\"open", "\"a\" b")) {
      ledger.file(
          "account,amount,date,currency,memo\n7,1,2026-01-01,EUR,\n7,1,2026-01-01,EUR,"
              + bad
              + "\n");
      assertThat(ledger.tried(FORMAT))
          .isEqualTo(
              new Trial.Unusable(
                  "From line 3 on the quotes do not fit: mend them, or say that the file has no"
                      + " quotes."));
    }
  }

  @Test
  void files_without_rows_or_without_a_chosen_column_say_so() throws Exception {
    for (String empty : List.of("", "\n\n", "account,amount,date,currency,memo\n")) {
      assertThat(ledger.file(empty).tried(FORMAT)).isInstanceOf(Trial.Unusable.class);
    }
    assertThat(ledger.file("account,sum\n7,1\n").tried(FORMAT)).isInstanceOf(Trial.Unusable.class);
    assertThat(ledger.tried(FORMAT.withMapping(Mapping.NOTHING)))
        .isEqualTo(new Trial.Unusable(Mapping.NOTHING.missing().getFirst()));
  }

  @Test
  void a_column_that_moved_is_found_by_its_name() throws Exception {
    ledger.file("memo,date,amount,account,currency\nrent,2026-01-01,5,7,EUR\n");
    assertThat(ledger.dryRun(FORMAT).totals().getFirst().in()).isEqualByComparingTo("5");
  }

  @Test
  void text_in_utf_16_is_read_and_its_left_out_rows_are_utf_16() throws Exception {
    String text = "\uFEFFaccount;amount;date\r\n7;1,00;2026-01-01\r\nx;1,00;2026-01-01\r\n";
    Files.write(ledger.file(), text.getBytes(StandardCharsets.UTF_16LE));
    var outcome = (ImportOutcome.Recorded) ledger.post(ledger.dryRun(), true);
    assertThat(
            Files.readString(Objects.requireNonNull(outcome.leftOut()), StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFFaccount;amount;date\r\nx;1,00;2026-01-01\r\n");
  }

  @Test
  void words_and_two_columns_say_which_way_money_goes() throws Exception {
    ledger.open(7, "1000");
    ledger.file("account;amount;type;date\n7;1,00;D;2026-01-01\n7;2,00;credit;2026-01-01\n");
    assertThat(ledger.dryRun().totals().getFirst().out()).isEqualByComparingTo("1");

    ledger.file(
        """
        account;debit;credit;date
        7;1,00;;2026-01-01
        7;;2,00;2026-01-01
        7;1,00;2,00;2026-01-01
        7;;;2026-01-01
        7;-1,00;;2026-01-01
        """);
    assertThat(ledger.dryRun().problems())
        .extracting(RowVerdict::sentence)
        .containsExactly(
            "Both debit and credit are filled: leave one empty.",
            "Neither debit nor credit is filled: fill one.",
            "'-1,00' has a sign that does not belong there.");
  }
}
