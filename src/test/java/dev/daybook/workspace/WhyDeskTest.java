package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.why.WhyTable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why is this number? Asked of a whole ledger. */
class WhyDeskTest {
  private static final AccountId SEVEN = new AccountId(7);

  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "100", "2026-01-02T00:00:00Z");
    ledger.deposit(8, "5", "2026-01-02T00:00:00Z");
    ledger.withdraw(7, "30.25", "2026-01-04T00:00:00Z");
    ledger.deposit(7, "1", "2026-01-03T00:00:00Z"); // recorded later, effective before
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private WhyTable answer(WhyQuestion question) {
    ledger.workspace.accept(new Intent.Why.Close());
    ledger.await(s -> !s.why().open());
    ledger.workspace.accept(new Intent.Why.Ask(question));
    return ledger
        .await(s -> s.why().verdict() != WhyTable.Verdict.UNDERWAY && s.why().total() > 0)
        .why();
  }

  @Test
  void a_balance_is_its_events_newest_first_with_the_sum_so_far() {
    WhyTable why = answer(new WhyQuestion.Balance(SEVEN, null));

    assertThat(why.verdict()).isEqualTo(WhyTable.Verdict.ADDS_UP);
    assertThat(why.title()).isEqualTo("Balance of account 7 Account 7, all known now");
    assertThat(why.sentence()).isEqualTo("4 events, sum 70.75 EUR = the balance 70.75 EUR.");
    assertThat(why.rows())
        .extracting(row -> row.amount() + " " + row.sumAfter().stripTrailingZeros().toPlainString())
        .containsExactly("-30.25 70.75", "1.00 101", "100.00 100", "0.00 0");
    assertThat(why.rows().getFirst().author()).isEqualTo("ana");
    assertThat(why.rows().getFirst().commandId()).isNotNull();

    ledger.workspace.accept(new Intent.Why.Order(false));
    WhyTable turned = ledger.await(s -> !s.why().newestFirst()).why();
    assertThat(turned.rows()).isEqualTo(why.rows().reversed());
  }

  @Test
  void it_is_the_balance_of_the_instant_looked_at_and_stays_it_when_that_moves_on() {
    ledger.workspace.accept(new Intent.MoveCursor(Instant.parse("2026-01-02T12:00:00Z")));
    WhyTable why = answer(new WhyQuestion.Balance(SEVEN, null));
    assertThat(why.sentence()).isEqualTo("2 events, sum 100.00 EUR = the balance 100.00 EUR.");

    ledger.workspace.accept(new Intent.GoLive());
    assertThat(ledger.await(s -> s.cursor().live()).why().total()).isEqualTo(2);
  }

  @Test
  void a_point_of_the_chart_and_a_balance_after_have_their_own_instant() {
    WhyTable point = answer(new WhyQuestion.Balance(SEVEN, Instant.parse("2026-01-03T05:00:00Z")));
    assertThat(point.sentence()).contains("3 events, sum 101.00 EUR");
    var row = point.rows().get(1);
    WhyTable after = answer(new WhyQuestion.BalanceAfter(SEVEN, row.effective(), row.position()));
    assertThat(after.sentence()).isEqualTo("2 events, sum 100.00 EUR = the balance 100.00 EUR.");
  }

  @Test
  void totals_moves_and_counts_are_explained_too() {
    assertThat(answer(new WhyQuestion.Total(OpenLedger.EUR, null)).sentence())
        .isEqualTo("6 events, sum 75.75 EUR = the total 75.75 EUR.");
    assertThat(answer(new WhyQuestion.LargestMove()).sentence())
        .isEqualTo("1 event, sum 100.00 EUR = the largest move 100.00 EUR.");
    assertThat(answer(new WhyQuestion.Accounts()).sentence())
        .isEqualTo("2 events = the number of accounts 2.");
    WhyTable events = answer(new WhyQuestion.Events());
    assertThat(events.sentence()).isEqualTo("6 events = the number of events 6.");
    assertThat(events.counted()).isTrue();
  }

  @Test
  void a_row_that_was_changed_in_the_file_is_said_loudly() throws Exception {
    damage("UPDATE event SET amount = amount + 1 WHERE account = 7 AND amount = 1000000");
    WhyTable why = answer(new WhyQuestion.Balance(SEVEN, null));
    assertThat(why.verdict()).isEqualTo(WhyTable.Verdict.DIFFERS);
    assertThat(why.sentence())
        .isEqualTo(
            "Does not add up: 4 events, sum 70.75 EUR = the balance 70.75 EUR, but their rows in"
                + " the read model sum to 70.7501 EUR.");
    assertThat(answer(new WhyQuestion.Balance(new AccountId(8), null)).verdict())
        .isEqualTo(WhyTable.Verdict.ADDS_UP);
  }

  @Test
  void a_row_that_is_gone_from_the_file_is_said_loudly_and_listed_all_the_same() throws Exception {
    damage("DELETE FROM event WHERE account = 7 AND amount = 1000000");
    WhyTable why = answer(new WhyQuestion.Balance(SEVEN, null));
    assertThat(why.verdict()).isEqualTo(WhyTable.Verdict.DIFFERS);
    assertThat(why.sentence()).startsWith("Does not add up: the read model has no row for event ");
    assertThat(why.rows().get(2).type()).isEqualTo("Its row is missing");
    assertThat(why.rows().get(2).amount()).isEqualTo(Amount.of("100"));
  }

  private void damage(String sql) throws Exception {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder + "/readmodel.db");
        Statement statement = file.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  @Test
  void all_of_them_are_exported_exactly_and_formulas_are_neutralised() throws Exception {
    ledger.submit(
        new Command.Deposit(
            new Command.CommandHeader(
                new CommandId("=cmd"), "@ana", Instant.parse("2026-01-05T00:00:00Z"), "=1+1"),
            SEVEN,
            Amount.of("0.0001"),
            OpenLedger.EUR));
    answer(new WhyQuestion.Balance(SEVEN, null));
    Path file = folder.resolve("why.csv");
    ledger.workspace.accept(new Intent.Why.Export(file));
    ledger.await(s -> s.why().export().equals("5 events written into why.csv."));

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(6);
    assertThat(lines.get(1))
        .startsWith("5,")
        .contains(",2026-01-05T00:00:00Z,", ",0.0001,EUR,70.7501,'=1+1,'@ana,'=cmd,");
    assertThat(lines.get(2)).contains(",-30.25,EUR,70.75,");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void closing_forgets_the_answer() {
    answer(new WhyQuestion.Balance(SEVEN, null));
    ledger.workspace.accept(new Intent.Why.Close());
    assertThat(ledger.await(s -> !s.why().open()).why()).isEqualTo(WhyTable.NONE);
    assertThat(answer(new WhyQuestion.Total(OpenLedger.EUR, null)).rows().getFirst().sumAfter())
        .isEqualByComparingTo(new BigDecimal("75.75"));
  }
}
