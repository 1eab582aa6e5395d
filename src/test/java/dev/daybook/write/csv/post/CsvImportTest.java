package dev.daybook.write.csv.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.write.Progress;
import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.DecimalSign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
  @TempDir Path folder;

  private ImportLedger ledger;

  @BeforeEach
  void openLedger() {
    ledger = new ImportLedger(folder);
  }

  @Test
  void a_file_into_an_empty_book_opens_its_accounts_at_their_earliest_date() throws Exception {
    DryRun trial =
        ledger
            .file(
                """
                \uFEFFaccount,amount,date,memo,name
                7,100.50,2026-02-01,"Rent, ""February\""",Tenants
                7,-0.5,2026-02-15T12:00:00Z,,
                """)
            .dryRun();
    assertThat(trial.accounts())
        .containsExactly(
            new AccountChange(
                new AccountId(7),
                "Tenants",
                ImportLedger.EUR,
                true,
                2,
                Amount.ZERO,
                Amount.of("100")));
    assertThat(trial.totals())
        .hasToString("[CurrencyTotal[currency=EUR, rows=2, in=100.5000, out=0.5000]]");
    assertThat(ledger.events()).as("a dry run writes nothing").isEmpty();

    assertThat(ledger.post(trial, false)).isEqualTo(new ImportOutcome.Recorded(3, 0, null));
    List<LedgerEvent> events = ledger.events();
    assertThat(events.getFirst()).isInstanceOf(LedgerEvent.AccountOpened.class);
    assertThat(events.get(0).header().effective())
        .as("a date begins at midnight in the analyst's zone")
        .hasToString("2026-01-31T23:00:00Z");
    assertThat(events.get(1).header().memo()).isEqualTo("Rent, \"February\"");
    assertThat(ledger.balance(7)).isEqualTo(Amount.of("100"));
  }

  @Test
  void the_same_file_again_adds_nothing_and_says_so_whatever_the_mapping() throws Exception {
    ledger.file("account,amount,date,memo\n7,1.00,2026-02-01,x\n7,1.00,2026-02-01,x\n");
    ledger.post(ledger.dryRun(), false);
    CsvFormat other = ledger.guessed();
    DryRun again =
        ledger.dryRun(
            other.withMapping(
                other
                    .mapping()
                    .withMemo(List.of())
                    .withAccount(new AccountSource.Fixed(new AccountId(8)))));

    assertThat(again.alreadyRecordedCount()).isEqualTo(2);
    assertThat(again.postedCount()).isZero();
    assertThat(again.accounts()).as("account 8 is not opened for nothing").isEmpty();
    assertThat(ledger.post(again, false)).isEqualTo(new ImportOutcome.Recorded(0, 2, null));
    assertThat(ledger.balance(7)).isEqualTo(Amount.of("2"));
  }

  @Test
  void nothing_is_written_while_a_row_is_bad() throws Exception {
    DryRun trial = ledger.file("account,amount,date\n7,1,2026-01-01\nx,1,2026-01-01\n").dryRun();
    assertThat(ledger.post(trial, false)).isInstanceOf(ImportOutcome.Problems.class);
    assertThat(ledger.events()).isEmpty();
    assertThat(files()).containsExactly("statement.csv");
  }

  @Test
  void rows_left_out_are_beside_the_file_byte_for_byte_and_can_be_imported_later()
      throws Exception {
    String bad = "7,\"1,5\",2026-01-02,\"two\r\nlines\"\r\n";
    String poor = "9,-5.00,2026-01-03,poor\r\n";
    ledger.file(
        "\uFEFFaccount,amount,date,memo\r\n7,2.00,2026-01-01,a\r\n\r\n"
            + bad
            + poor
            + "7,1.00,2026-01-04,b");
    ImportOutcome outcome = ledger.post(ledger.dryRun(), true);

    Path leftOut = folder.toAbsolutePath().resolve("statement.left-out.csv");
    assertThat(outcome).isEqualTo(new ImportOutcome.Recorded(3, 0, leftOut));
    assertThat(leftOut).hasContent("\uFEFFaccount,amount,date,memo\r\n" + bad + poor);
    assertThat(Files.readString(leftOut)).contains("\r\n");
    assertThat(Files.readString(folder.resolve("statement.left-out.txt")))
        .isEqualTo(
            """
            Left out of statement.csv:
            Line 4: '1,5' is no amount: write -1234.50.
            Line 6: Account 9 would fall to -5.00 EUR at 2026-01-02T23:00:00Z, 5.00 EUR below its limit.
            """);
    assertThat(ledger.balance(7)).isEqualTo(Amount.of("3"));

    assertThat(((ImportOutcome.Recorded) ledger.post(ledger.dryRun(), true)).leftOut())
        .as("a file that is there is not overwritten")
        .hasFileName("statement.left-out-2.csv");
  }

  @Test
  void rows_that_were_left_out_are_added_when_the_mapping_is_mended() throws Exception {
    ledger.file("account;amount;date\n7;1.234,50;2026-01-01\n7;2.5;2026-01-02\n");
    CsvFormat format = ledger.guessed();
    var first = format.mapping().withDecimal(DecimalSign.COMMA);
    ledger.post(ledger.dryRun(format.withMapping(first)), true);
    assertThat(ledger.events()).hasSize(2);
    var mended = format.mapping().withDecimal(DecimalSign.POINT);
    ledger.post(ledger.dryRun(format.withMapping(mended)), true);
    assertThat(ledger.balance(7)).isEqualTo(Amount.of("1237"));
  }

  @Test
  void a_withdrawal_that_a_left_out_row_would_have_paid_is_left_out_too() throws Exception {
    ledger.open(7, "0");
    DryRun trial =
        ledger
            .file(
                "account,amount,date\n7,1O.00,2026-01-01\n7,-10.00,2026-01-02\n7,3.00,2026-01-03\n")
            .dryRun();
    assertThat(trial.rows())
        .extracting(RowVerdict::verdict)
        .containsExactly(Verdict.BAD, Verdict.REFUSED, Verdict.POSTED);
    assertThat(trial.problems().get(1).sentence()).contains("below its limit");
  }

  @Test
  void an_account_is_opened_by_rows_that_are_posted_alone() throws Exception {
    DryRun trial =
        ledger.file("account,amount,date\n7,-1.00,2026-01-01\n7,5.00,2026-02-01\n").dryRun();
    ledger.post(trial, true);
    assertThat(ledger.events().getFirst().header().effective()).hasToString("2026-01-31T23:00:00Z");
  }

  @Test
  void a_reference_is_kept_in_brackets_at_the_memos_end() throws Exception {
    ledger.file("account,amount,date,memo,text,reference\n7,1,2026-01-01,Rent,\"for\nMay\",A-1\n");
    ledger.post(ledger.dryRun(), false);
    assertThat(ledger.events().getLast().header().memo()).isEqualTo("Rent for May [A-1]");
  }

  @Test
  void a_memo_that_is_too_long_is_refused_by_the_ledger() throws Exception {
    DryRun trial =
        ledger
            .file("account,amount,date,memo\n7,1,2026-01-01," + "x".repeat(10_001) + "\n")
            .dryRun();
    assertThat(trial.refusedCount()).isEqualTo(1);
  }

  @Test
  void a_newest_first_file_is_posted_oldest_first() throws Exception {
    DryRun trial =
        ledger.file("account,amount,date\n7,-3.00,2026-02-02\n7,5.00,2026-02-01\n").dryRun();
    assertThat(trial.isClean()).isTrue();
    ledger.post(trial, false);
    assertThat(ledger.events())
        .extracting(e -> e.amount().toString())
        .containsExactly("0.00", "5.00", "-3.00");
  }

  @Test
  void accounts_that_do_not_exist_are_refused_if_none_may_be_opened() throws Exception {
    DryRun trial =
        new ImportLedger(folder, false).file("account,amount,date\n7,1,2026-01-01\n").dryRun();
    assertThat(trial.problems().getFirst().sentence())
        .isEqualTo("Account 7 does not exist: open it first.");
  }

  @Test
  void a_balance_the_bank_states_is_compared_row_by_row_and_does_not_stand_in_the_way()
      throws Exception {
    ledger.open(7, "0");
    ledger.file(
        """
        account;amount;date;balance
        7;100,00;2026-01-01;100,00
        7;-30,00;2026-01-01;70,00
        7;5,00;2026-01-02;76,00
        """);
    DryRun trial = ledger.dryRun();
    assertThat(trial.assertions()).hasSize(3);
    assertThat(trial.differences()).hasSize(1);
    BalanceAssertion first = trial.differences().getFirst();
    assertThat(first.line()).isEqualTo(4);
    assertThat(first.stated()).isEqualTo(Amount.of("76"));
    assertThat(first.ledger()).isEqualTo(Amount.of("75"));
    assertThat(first.difference()).isEqualByComparingTo("-1");
    assertThat(ledger.post(trial, false)).isInstanceOf(ImportOutcome.Recorded.class);
  }

  @Test
  void a_file_that_changed_since_the_dry_run_is_not_posted() throws Exception {
    DryRun trial = ledger.file("account,amount,date\n7,1,2026-01-01\n").dryRun();
    ledger.file("account,amount,date\n7,2,2026-01-01\n");
    assertThat(ledger.post(trial, false)).isEqualTo(new ImportOutcome.FileChanged(ledger.file()));
    assertThat(ledger.events()).isEmpty();
  }

  @Test
  void a_ledger_that_changed_since_the_dry_run_decides_anew_and_posts_nothing() throws Exception {
    ledger.open(7, "10");
    DryRun first = ledger.file("account,amount,date\n7,-10,2026-01-01\n").dryRun();
    Path other = folder.resolve("other.csv");
    Files.copy(ledger.file(), other);
    ledger.file("account,amount,date\n7,-9,2026-01-01\n");
    ledger.post(ledger.dryRun(), false);
    Files.copy(other, ledger.file(), StandardCopyOption.REPLACE_EXISTING);

    ImportOutcome outcome = ledger.post(first, false);
    assertThat(((ImportOutcome.RefusedNow) outcome).rows()).hasSize(1);
    assertThat(((ImportOutcome.RefusedNow) outcome).rows().getFirst().line()).isEqualTo(2);
    assertThat(ledger.balance(7)).isEqualTo(Amount.of("-9"));
  }

  @Test
  void cancelled_at_any_step_it_leaves_no_trace() throws Exception {
    StringBuilder text = new StringBuilder("account,amount,date\nbad,row,here\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("7,1.00,2026-01-01\n");
    }
    ledger.file(text.toString());
    CsvFormat format = ledger.guessed();
    for (Progress.Step stop : List.of(Progress.Step.READING, Progress.Step.DECIDING)) {
      assertThatThrownBy(
              () ->
                  new CsvImport(new ImportOptions("ana", ZoneOffset.UTC, ImportLedger.EUR, true))
                      .dryRun(ledger.file(), format, ledger.book(), (step, _, _) -> step != stop))
          .isInstanceOf(CancellationException.class);
    }
    DryRun trial = ledger.dryRun(format);
    for (Progress.Step stop : List.of(Progress.Step.DECIDING, Progress.Step.SENDING)) {
      assertThat(ledger.post(trial, true, (step, _, _) -> step != stop))
          .isEqualTo(new ImportOutcome.Cancelled());
    }
    assertThat(ledger.events()).isEmpty();
    assertThat(files()).as("no file of left-out rows either").containsExactly("statement.csv");
  }

  @Test
  void a_store_that_is_down_is_said_and_nothing_is_left_behind() throws Exception {
    DryRun trial = ledger.file("account,amount,date\n7,1,2026-01-01\nx,1,2026-01-01\n").dryRun();
    ledger.log.setAvailable(false);
    assertThat(ledger.post(trial, true))
        .isEqualTo(new ImportOutcome.Failed("The log in memory does not answer."));
    assertThat(files()).containsExactly("statement.csv");
  }

  @Test
  void many_rows_into_one_account_are_tried_out() throws Exception {
    StringBuilder text = new StringBuilder("account;amount;date;memo\n");
    for (int i = 0; i < 250_000; i++) {
      text.append("7;").append(i % 2 == 0 ? "10,50" : "-10,50").append(";01.02.2026;Row ");
      text.append(i).append('\n');
    }
    DryRun trial = ledger.file(text.toString()).dryRun();
    assertThat(trial.isClean()).isTrue();
    assertThat(trial.rows()).hasSize(250_000);
    assertThat(trial.rows().get(249_999).line()).isEqualTo(250_001);
    assertThat(trial.accounts().getFirst().after()).isEqualTo(Amount.ZERO);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
