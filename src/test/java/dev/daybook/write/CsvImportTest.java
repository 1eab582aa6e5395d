package dev.daybook.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
  @TempDir Path folder;

  private final BookInMemory book = new BookInMemory();
  private final Decider decider = new Decider(new EventIds());
  private final CsvImport csv =
      new CsvImport("ana", ZoneId.of("Europe/Prague"), new CurrencyCode("EUR"));

  @Test
  void a_file_into_an_empty_book_opens_its_accounts_at_their_earliest_date() throws IOException {
    var reading =
        read(
            """
            \uFEFFaccount,amount,date,memo,name
            7,100.50,2026-02-01,"Rent, ""February\""",Tenants
            7,-0.5,2026-01-15T12:00:00Z,,
            """);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.commands()).hasSize(3);
    Command.OpenAccount open = (Command.OpenAccount) reading.commands().getFirst();
    assertThat(open.name()).isEqualTo("Tenants");
    assertThat(open.header().effective()).hasToString("2026-01-15T12:00:00Z");
    assertThat(reading.commands().get(1).header().memo()).isEqualTo("Rent, \"February\"");
    assertThat(reading.commands().get(1).header().effective())
        .as("a date begins at midnight in the analyst's zone")
        .hasToString("2026-01-31T23:00:00Z");
    assertThat(reading.commands().get(2)).isInstanceOf(Command.Withdraw.class);
  }

  @Test
  void the_same_file_again_adds_nothing() throws IOException {
    String text = "account,amount,date\n7,1.00,2026-02-01\n7,1.00,2026-02-01\n";
    List<Command> first = read(text).commands();
    first.forEach(command -> book.apply(decider.decide(command, book)));
    assertThat(book.balance(new AccountId(7))).isEqualTo(Amount.of("2"));
    assertThat(read(text).commands().stream().map(command -> decider.decide(command, book)))
        .allMatch(Decision.AlreadyRecorded.class::isInstance);
  }

  @Test
  void every_row_that_cannot_be_used_is_named_with_what_to_type() throws IOException {
    var reading =
        read(
            """
            account,amount,date,currency
            x,1,2026-01-01,EUR
            7,"1,5",2026-01-01,EUR
            7,0.00001,2026-01-01,EUR
            7,1,01.02.2026,EUR
            7,1,2026-01-01,EUR
            7,1,2026-01-01,USD
            """);
    assertThat(reading.problems())
        .containsExactly(
            "Line 2: 'x' is no account number.",
            "Line 3: '1,5' is no amount: write -1234.50.",
            "Line 4: '0.00001': The amount has more than four decimal places.",
            "Line 5: '01.02.2026' is no date: write 2026-03-31 or 2026-03-31T17:00:00Z.",
            "Line 7: account 7 is kept in EUR, not in USD.");
  }

  @Test
  void quotes_that_do_not_fit_are_a_problem_and_not_a_failure() throws IOException {
    assertThat(read("account,amount,date,memo\n7,1,2026-01-01,\"a\" b\n").problems())
        .singleElement()
        .asString()
        .startsWith("Line 2: ");
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    assertThat(read("account;amount\n7;1\n").problems())
        .contains("The first line lacks the column 'date'.");
  }

  private CsvImport.Reading read(String text) throws IOException {
    Path file = folder.resolve("postings.csv");
    Files.writeString(file, text);
    return csv.read(file, book);
  }
}
