package dev.daybook.write.csv.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.AmountColumns;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.Dialect;
import dev.daybook.write.csv.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line per file: its text, and all that is guessed of it, columns by their numbers from 1. */
class FormatGuessTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          account,amount,date,memo,currency,name#7,100.50,2026-02-01,Rent,EUR,Tenants#7,-0.5,2026-02-15T12:00:00Z,,,   ! , " 0 header, account 1, amount 2 ., date 3 iso, memo 4, currency 5, name 6, oldest
          account,amount,date#7,1.00,2026-02-01                                                   ! , " 0 header, account 1, amount 2 ., date 3 iso, oldest
          Buchungstag;Verwendungszweck;Betrag;Saldo#31.03.2026;Miete;-1.234,50;100,00#01.03.2026;Gehalt;2.000,00;1.334,50 ! ; " 0 header, amount 3 ,, date 1 d.M.yyyy, memo 2, balance 4, newest
          Datum;Popis;Částka;Variabilní symbol#1.2.26;Nájem;-12 000,00;123#15.2.26;Plat;30 000,00;456 ! ; " 0 header, amount 3 ,, date 1 d.M.yy, memo 2, reference 4, oldest
          Date;Libellé;Débit;Crédit#13/02/2026;Loyer;500,00;#14/02/2026;Salaire;;1500,00            ! ; " 0 header, debit 3 credit 4 ,, date 1 d/M/yyyy, memo 2, oldest
          Date;Text;Debit;Credit#13/02/2026;Rent;-500.00;#14/02/2026;Pay;;1500.00                   ! ; " 0 header, debit 3- credit 4 ., date 1 d/M/yyyy, memo 2, oldest
          Datum;Betrag;Soll/Haben;Text#13.02.2026;5,00;S;Brot#14.02.2026;7,00;H;Lohn                ! ; " 0 header, amount 2 by 3 ,, date 1 d.M.yyyy, memo 4, oldest
          Date,Amount,Type,Description#02/13/2026,5.00,debit,"Bread, brown"#02/14/2026,7.00,credit,Pay ! , " 0 header, amount 2 by 3 ., date 1 M/d/yyyy, memo 4, oldest
          account\tamount\tdate#7\t1.00\t20260213#8\t2.00\t20260214                                 ! tab " 0 header, account 1, amount 2 ., date 3 yyyyMMdd, oldest
          account|amount|date#7|1.00|2026-02-13 10:30#8|2.00|2026-02-13 11:00                        ! | " 0 header, account 1, amount 2 ., date 3 iso, oldest
          13.02.2026;7;-100,50;Rent for February#14.02.2026;7;20,00;Interest#15.02.2026;8;1,00;Fee  ! ; " 0 none, account 2, amount 3 ,, date 1 d.M.yyyy, memo 4, oldest
          My Bank plc##Statement of account 123#Date,Amount,Memo#2026-02-13,1.00,Rent#2026-02-14,2.00,Pay#2026-02-15,2.50,Tea ! , " 3 header, amount 2 ., date 1 iso, memo 3, oldest
          'date','amount','memo'#'2026-02-13','1.00','Rent, and more'#'2026-02-14','2.00','x'         ! , ' 0 header, amount 2 ., date 1 iso, memo 3, oldest
          date,amount,memo#2026-02-13,1.00,6" pipe#2026-02-14,2.00,"open                                ! , none 0 header, amount 2 ., date 1 iso, memo 3, oldest
          Date,Amount,Counterparty account#13 Feb 2026,1.00,44#14 Feb 2026,1.00,45                   ! , " 0 header, amount 2 ., date 1 d MMM yyyy, oldest
          """)
  void a_file_is_known_by_its_beginning(String text, String expected) throws IOException {
    Guess.Table guess = (Guess.Table) guess(text.replace('#', '\n').replace("\\t", "\t"));
    assertThat(said(guess.format())).isEqualTo(expected);
  }

  @Test
  void a_day_and_month_that_can_be_swapped_are_asked_for_and_not_chosen() throws IOException {
    Guess.Table guess = (Guess.Table) guess("account,amount,date\n7,1.00,01/02/2026\n");
    assertThat(guess.format().mapping().date()).isNull();
    assertThat(guess.questions())
        .containsExactly(
            "Dates such as '01/02/2026' can be read as d/M/yyyy and as M/d/yyyy: say which.");
  }

  @Test
  void dates_that_mean_the_same_either_way_are_no_question() throws IOException {
    assertThat(((Guess.Table) guess("account,amount,date\n7,1.00,02/02/2026\n")).questions())
        .isEmpty();
  }

  @Test
  void figures_with_three_places_can_be_thousands_and_are_asked_for() throws IOException {
    Guess.Table guess = (Guess.Table) guess("account;amount;date\n7;1.234;2026-02-01\n");
    assertThat(guess.format().mapping().decimal()).isNull();
    assertThat(guess.questions())
        .containsExactly(
            "Figures such as '1.234' can have a decimal point or a decimal comma: say which.");
  }

  @Test
  void a_statement_without_an_account_asks_for_one() throws IOException {
    assertThat(((Guess.Table) guess("date,amount\n2026-02-01,1.00\n")).questions())
        .containsExactly(
            "Say which account the rows are posted to: a column, or one for all of them.");
  }

  @Test
  void what_is_no_table_is_said_in_a_sentence() throws IOException {
    assertThat(guess("")).isEqualTo(new Guess.NoTable("The file is empty."));
    assertThat(guess("\n\n")).isEqualTo(new Guess.NoTable("The file has no rows."));
    assertThat(guess("account,amount,date\n"))
        .isEqualTo(new Guess.NoTable("The file has a header and no rows."));
    assertThat(guess("PK\u0003\u0004" + "\u0001\u0002\u0005\u0006".repeat(50)))
        .isInstanceOf(Guess.NoTable.class);
  }

  @Test
  void a_file_larger_than_the_sample_is_known_by_its_first_rows() throws IOException {
    StringBuilder text = new StringBuilder("account,amount,date,memo\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("7,1.50,2026-02-01,\"two\nlines\"\n");
    }
    Guess.Table guess = (Guess.Table) guess(text.toString());
    assertThat(said(guess.format()))
        .isEqualTo(", \" 0 header, account 1, amount 2 ., date 3 iso, memo 4, oldest");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Datum;MD/D;Částka#13.02.2026;MD;5,00#14.02.2026;D;7,00          | md | d
          Datum;MD/D;Částka#13.02.2026;D;5,00#14.02.2026;D;7,00           | md | d
          Datum;Typ;Částka#13.02.2026;MD;5,00#14.02.2026;D;7,00           | md | d
          Datum;Typ;Částka#13.02.2026;má dáti;5,00#14.02.2026;dal;7,00    | má dáti | dal
          Date;D/C;Amount#2026-02-13;D;5.00#2026-02-14;C;7.00             | d  | c
          Datum;S/H;Betrag#13.02.2026;S;5,00#14.02.2026;H;7,00            | s  | h
          """)
  void a_d_is_debit_but_beside_md_it_is_dal(String text, String debit, String credit)
      throws IOException {
    Guess.Table guess = (Guess.Table) guess(text.replace('#', '\n') + "\n");
    AmountColumns.Worded worded =
        (AmountColumns.Worded) Objects.requireNonNull(guess.format().mapping().amount());
    assertThat(worded.debitWords()).contains(debit).doesNotContain(credit);
    assertThat(worded.creditWords()).contains(credit).doesNotContain(debit);
  }

  private Guess guess(String text) throws IOException {
    Path file = folder.resolve("guess.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return FormatGuess.of(file);
  }

  private static String said(CsvFormat format) {
    Dialect dialect = format.dialect();
    Mapping mapping = format.mapping();
    String account =
        mapping.account() instanceof AccountSource.Each(Column column)
            ? ", account " + at(column)
            : "";
    String amount =
        switch (Objects.requireNonNull(mapping.amount())) {
          case AmountColumns.Signed(Column column) -> "amount " + at(column);
          case AmountColumns.Worded worded ->
              "amount " + at(worded.amount()) + " by " + at(worded.word());
          case AmountColumns.Split(Column debit, Column credit, boolean minus) ->
              "debit " + at(debit) + (minus ? "-" : "") + " credit " + at(credit);
        };
    String memo = mapping.memo().stream().map(FormatGuessTest::at).collect(Collectors.joining("+"));
    return "%s %s %d %s%s, %s %s, date %s %s%s%s%s%s%s, %s"
        .formatted(
            dialect.delimiter() == '\t' ? "tab" : dialect.delimiter(),
            dialect.quote() == null ? "none" : dialect.quote(),
            dialect.skipLines(),
            dialect.header() ? "header" : "none",
            account,
            amount,
            mapping.decimal() == null ? "?" : mapping.decimal().sign(),
            at(Objects.requireNonNull(mapping.dateColumn())),
            mapping.date() == null ? "?" : mapping.date(),
            memo.isEmpty() ? "" : ", memo " + memo,
            optional("reference", mapping.reference()),
            optional("currency", mapping.currency()),
            optional("name", mapping.name()),
            optional("balance", mapping.balanceAfter()),
            mapping.order().name().split("_")[0].toLowerCase(Locale.ROOT));
  }

  private static String optional(String what, @Nullable Column column) {
    return column == null ? "" : ", " + what + " " + at(column);
  }

  private static String at(Column column) {
    return Integer.toString(column.index() + 1);
  }
}
