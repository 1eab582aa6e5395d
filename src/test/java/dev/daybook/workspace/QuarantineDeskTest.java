package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.QuarantineDetail;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.quarantine.QuarantineText;
import dev.daybook.workspace.text.MoneyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quarantine as the analyst works on it, on everything real but the broker. */
class QuarantineDeskTest {
  private static final AccountId SEVEN = new AccountId(7);

  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void records_stand_newest_first_across_partitions_with_their_cause_and_money() {
    LogPosition older = poison(1, "-1250", "EUR");
    LogPosition newer = poison(0, null, null);

    QuarantineTable table = awaitTotal(2);
    assertThat(table.rows())
        .extracting(QuarantineTable.Row::position)
        .containsExactly(newer, older);
    assertThat(table.rows().getLast().cause()).isEqualTo("amount");
    assertThat(table.rows().getLast().money())
        .isEqualTo(new NamedMoney(SEVEN, Amount.of("-1250"), OpenLedger.EUR));
    assertThat(said(table))
        .isEqualTo("2 records set aside, \u22121,250.00 EUR if applied (1 of unknown amount).");
  }

  @Test
  void the_money_is_exact_beyond_the_range_of_an_amount_and_without_currency_the_accounts() {
    for (int i = 0; i < 3; i++) {
      poison(0, "922337203685477.5807", "XXX");
    }
    poison(0, "-0.0001", "USD");

    assertThat(said(awaitTotal(4)))
        .isEqualTo(
            "4 records set aside, +2,767,011,611,056,432.7421 EUR and \u22120.0001 USD if"
                + " applied.");
  }

  @Test
  void of_a_hundred_thousand_every_row_can_be_reached() {
    for (int i = 0; i < 100_000; i++) {
      ledger.log.appendUndecodable(i % 2, new RawRecord(null, new byte[3]), "No " + i);
    }
    awaitTotal(100_000);

    ledger.workspace.accept(new Intent.Quarantine.Show(99_900, 100));
    QuarantineTable end = ledger.await(s -> s.quarantine().first() == 99_900).quarantine();
    assertThat(end.rows()).hasSize(100);
    assertThat(end.rows())
        .isSortedAccordingTo(
            (a, b) -> {
              int byTime = b.recorded().compareTo(a.recorded());
              return byTime != 0 ? byTime : b.position().compareTo(a.position());
            });
    assertThat(end.rows().getLast().position().offset()).isLessThan(3);
  }

  @Test
  void a_retry_counts_what_can_be_read_by_now_and_says_why_the_rest_stays() {
    LogPosition mended = poison(0, "-5", "EUR");
    LogPosition another = poison(0, "2", "EUR");
    poison(1, null, null);
    awaitTotal(3);
    ledger.mending.mend(mended, deposit(1, "12.34"));
    ledger.mending.mend(another, deposit(2, "1"));

    ledger.workspace.accept(new Intent.Quarantine.Retry(List.of()));
    QuarantineTable after = awaitSentence("2 of 3 records count now; 1 stays: It is bad.");
    assertThat(after.total()).isEqualTo(1);
    assertThat(after.busy()).isFalse();
    assertThat(ledger.newest().accounts().rows().getFirst().balance())
        .isEqualTo(Amount.of("13.34"));
  }

  @Test
  void only_the_selected_are_tried_again() {
    LogPosition one = poison(0, "5", "EUR");
    LogPosition other = poison(0, "5", "EUR");
    awaitTotal(2);
    ledger.mending.mend(one, deposit(1, "5"));
    ledger.mending.mend(other, deposit(2, "5"));

    ledger.workspace.accept(new Intent.Quarantine.Retry(List.of(one)));
    assertThat(awaitSentence("The record counts now.").rows())
        .extracting(QuarantineTable.Row::position)
        .containsExactly(other);
  }

  @Test
  void an_event_that_was_recorded_before_is_not_counted_twice() {
    LogPosition one = poison(0, "5", "EUR");
    LogPosition again = poison(0, "5", "EUR");
    awaitTotal(2);
    ledger.mending.mend(one, deposit(1, "5"));
    ledger.mending.mend(again, deposit(1, "5"));

    ledger.workspace.accept(new Intent.Quarantine.Retry(List.of()));
    awaitSentence("1 of 2 records count now; 1 was recorded before and is not counted twice.");
    assertThat(ledger.newest().accounts().rows().getFirst().balance()).isEqualTo(Amount.of("5"));
  }

  @Test
  void a_reason_that_a_retry_changed_is_shown_although_the_count_is_the_same() {
    LogPosition bad = poison(0, "5", "EUR");
    awaitTotal(1);
    // An event that the account cannot take: it is in another currency.
    ledger.mending.mend(
        bad,
        new LedgerEvent.AccountOpened(header(3), "Other", new CurrencyCode("USD"), Amount.ZERO));
    ledger.workspace.accept(new Intent.Quarantine.Inspect(bad));
    ledger.await(s -> s.quarantine().detail() != null);

    ledger.workspace.accept(new Intent.Quarantine.Retry(List.of()));
    Snapshot after =
        ledger.await(
            s ->
                s.quarantine().total() == 1
                    && s.quarantine().rows().getFirst().cause().equals("impossible"));
    QuarantineDetail detail = Objects.requireNonNull(after.quarantine().detail());
    assertThat(detail.row().cause()).isEqualTo("impossible");
  }

  @Test
  void while_the_registry_is_away_a_retry_is_a_sentence_and_changes_nothing() {
    poison(0, "5", "EUR");
    awaitTotal(1);
    ledger.mending.registryAway = true;

    ledger.workspace.accept(new Intent.Quarantine.Retry(List.of()));
    QuarantineTable after =
        awaitSentence("Not tried again: The schema registry does not answer. Nothing has changed.");
    assertThat(after.total()).isEqualTo(1);
    assertThat(after.rows().getFirst().reason()).isEqualTo("It is bad.");
  }

  @Test
  void the_record_looked_at_shows_its_fields_and_bytes_until_it_counts() {
    LogPosition bad =
        ledger.log.appendUndecodable(
            0, new RawRecord(new byte[] {0, 9}, "bad \u0001bytes".getBytes(US)), "It is bad.");
    awaitTotal(1);

    ledger.workspace.accept(new Intent.Quarantine.Inspect(bad));
    Snapshot shown = ledger.await(s -> !fields(s).isEmpty());
    QuarantineDetail detail = Objects.requireNonNull(shown.quarantine().detail());
    assertThat(detail.fields()).containsExactly(new NamedField("id", "7"));
    assertThat(detail.value())
        .isEqualTo(
            """
            0000  62 61 64 20 01 62 79 74  bad .byt
            0008  65 73                    es
            """);
    assertThat(detail.key()).isEqualTo("0000  00 09                    ..\n");

    ledger.mending.mend(bad, deposit(1, "1"));
    ledger.workspace.accept(new Intent.Quarantine.Retry(List.of()));
    ledger.await(s -> s.quarantine().total() == 0 && s.quarantine().detail() == null);
  }

  @Test
  void the_export_holds_all_with_bytes_in_hex_and_no_formula() throws IOException {
    LogPosition formula =
        ledger.log.appendUndecodable(
            0,
            new RawRecord(new byte[] {7}, new byte[] {0, -1}),
            QuarantineCause.FIELD,
            "=HYPERLINK(\"http://evil\",\"x\")",
            new NamedMoney(SEVEN, Amount.of("-1250.5"), OpenLedger.EUR));
    ledger.log.appendUndecodable(1, new RawRecord(null, null), "It has no value, \"it\" says.");
    QuarantineTable table = awaitTotal(2);
    Instant recorded =
        table.rows().stream()
            .filter(row -> row.position().equals(formula))
            .findFirst()
            .orElseThrow()
            .recorded();
    Path file = folder.resolve("quarantine.csv");

    ledger.workspace.accept(new Intent.Quarantine.Export(file));
    awaitSentence("2 records written into quarantine.csv.");
    assertThat(Files.readString(file))
        .startsWith(
            "position,recorded,cause,account,amount,currency,bytes,reason,key_hex,payload_hex\r\n")
        .contains(
            formula
                + ","
                + recorded
                + ",field,7,-1250.50,EUR,2,\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",0x07,0x00ff\r\n")
        .contains(",data,,,,,\"It has no value, \"\"it\"\" says.\",,\r\n");
    assertThat(files()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void an_export_to_where_nothing_can_be_written_is_a_sentence() throws IOException {
    poison(0, "5", "EUR");
    awaitTotal(1);
    ledger.workspace.accept(new Intent.Quarantine.Export(folder.resolve("none/q.csv")));
    Snapshot after = ledger.await(s -> s.quarantine().sentence().contains("cannot be written"));
    assertThat(after.quarantine().busy()).isFalse();
    ledger.workspace.accept(
        new Intent.Quarantine.Export(Files.createDirectory(folder.resolve("d"))));
    ledger.await(s -> s.quarantine().sentence().contains("is a folder"));
    assertThat(folder.resolve("d")).isDirectory();
  }

  private static final java.nio.charset.Charset US = java.nio.charset.StandardCharsets.US_ASCII;

  private static List<NamedField> fields(Snapshot snapshot) {
    QuarantineDetail detail = snapshot.quarantine().detail();
    return detail == null ? List.of() : detail.fields();
  }

  private static String said(QuarantineTable table) {
    return new QuarantineText(new MoneyText(Locale.ROOT)).impact(table.impact());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }

  private QuarantineTable awaitTotal(long total) {
    return ledger.await(s -> s.quarantine().total() == total).quarantine();
  }

  private QuarantineTable awaitSentence(String sentence) {
    return ledger.await(s -> s.quarantine().sentence().equals(sentence)).quarantine();
  }

  /** A record of account 7 in a partition; the next one is recorded later. */
  private LogPosition poison(int partition, @Nullable String amount, @Nullable String currency) {
    LogPosition position =
        ledger.log.appendUndecodable(
            partition,
            new RawRecord(null, new byte[3]),
            QuarantineCause.AMOUNT,
            "It is bad.",
            new NamedMoney(
                SEVEN,
                amount == null ? null : Amount.of(amount),
                currency == null ? null : new CurrencyCode(currency)));
    long millis = System.currentTimeMillis();
    while (System.currentTimeMillis() == millis) {
      Thread.onSpinWait();
    }
    return position;
  }

  private static EventHeader header(int id) {
    return new EventHeader(
        new EventId(new UUID(5, id)),
        SEVEN,
        Instant.parse("2026-01-02T00:00:00Z"),
        null,
        null,
        null,
        null);
  }

  private static LedgerEvent deposit(int id, String amount) {
    return new LedgerEvent.Posting(
        header(id), PostingKind.DEPOSIT, Amount.of(amount), OpenLedger.EUR, null);
  }
}
