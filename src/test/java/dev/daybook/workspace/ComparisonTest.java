package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.workspace.difference.DifferenceTable;
import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.difference.RowOrder;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.time.TimeRange;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing two instants of a ledger in which all but the log is real. */
class ComparisonTest {
  private static final AccountId SEVEN = new AccountId(7);
  private static final Instant A = Instant.parse("2026-01-15T00:00:00Z");

  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "100", "2026-01-10T00:00:00Z");
    ledger.deposit(7, "20", "2026-03-01T00:00:00Z");
    ledger.deposit(7, "3", "2026-02-01T00:00:00Z"); // late
    ledger.deposit(8, "5", "2026-03-02T00:00:00Z");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void ask(Intent intent) {
    ledger.workspace.accept(intent);
  }

  /** The first table that is of the handles as they stand. */
  private Snapshot compared() {
    return ledger.await(
        s ->
            s.compare().active()
                && !s.compare().table().computing()
                && Objects.equals(s.compare().a(), s.compare().table().a())
                && Objects.equals(s.compare().b(), s.compare().table().b()));
  }

  private void compareFromA() {
    ask(new Intent.MoveCursor(A));
    ask(new Intent.Compare.SetHere(Handle.A));
    ask(new Intent.GoLive());
    ask(new Intent.Compare.SetHere(Handle.B));
  }

  @Test
  void handles_set_where_the_cursor_stands_show_what_changed_between() {
    compareFromA();
    Snapshot shown = compared();
    assertThat(shown.compare().instant(Handle.A)).isEqualTo(A);
    assertThat(shown.compare().instant(Handle.B)).isNull();
    DifferenceTable table = shown.compare().table();
    assertThat(table.accounts()).isEqualTo(2);
    assertThat(table.events()).isEqualTo(3);
    Row seven = table.rows().getFirst();
    assertThat(seven.balanceA()).isEqualTo(Amount.of("100"));
    assertThat(seven.balanceB()).isEqualTo(Amount.of("123"));
    assertThat(seven.change()).isEqualTo(Amount.of("23"));
    assertThat(seven.late()).isEqualTo(new DifferenceTable.Part(Amount.of("3"), 1));
    assertThat(table.totals())
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.change()).isEqualByComparingTo("28");
              assertThat(
                      total
                          .newBusiness()
                          .add(total.late())
                          .add(total.notYetKnown())
                          .add(total.corrections()))
                  .isEqualByComparingTo(total.change());
            });
    assertThat(shown.compare().toB()).containsEntry(OpenLedger.EUR, new BigDecimal("0.0000"));
    ask(new Intent.MoveCursor(A));
    Snapshot atA = ledger.await(s -> A.equals(s.cursor().instant()));
    assertThat(atA.compare().toB()).containsEntry(OpenLedger.EUR, new BigDecimal("28.0000"));
  }

  @Test
  void a_reversal_is_a_correction_and_what_arrives_is_in_a_difference_to_live() {
    compareFromA();
    compared();
    LogPosition position =
        ledger.newest().events().rows().stream()
            .filter(row -> row.account().equals(SEVEN) && row.amount().equals(Amount.of("20")))
            .findFirst()
            .orElseThrow()
            .position();
    var event =
        ledger.newest().events().rows().stream()
            .filter(row -> row.position().equals(position))
            .findFirst()
            .orElseThrow();
    ledger.submit(
        new Command.Reverse(
            new Command.CommandHeader(
                new CommandId("undo"), "ana", Instant.parse("2026-03-05T00:00:00Z"), null),
            event.id()));
    ledger.await(
        s ->
            !s.compare().table().rows().isEmpty()
                && s.compare().table().rows().getFirst().change().equals(Amount.of("3")));
    Row seven = compared().compare().table().rows().getFirst();
    assertThat(seven.corrections().sum()).isEqualTo(Amount.of("-20"));
    assertThat(seven.newBusiness().sum()).isEqualTo(Amount.of("20"));
  }

  @Test
  void the_events_behind_a_change_re_sum_to_it() {
    compareFromA();
    ask(new Intent.Compare.Inspect(SEVEN));
    Snapshot shown = ledger.await(s -> s.compare().table().detail() != null);
    DifferenceTable.Detail detail = Objects.requireNonNull(shown.compare().table().detail());
    assertThat(detail.sum()).isEqualTo(Amount.of("23"));
    assertThat(detail.rows())
        .extracting(DifferenceTable.EventRow::adds)
        .containsExactly(Amount.of("3"), Amount.of("20"));
    assertThat(detail.rows())
        .extracting(DifferenceTable.EventRow::kind)
        .containsExactly(ChangeKind.LATE, ChangeKind.NEW_BUSINESS);
    ask(new Intent.Compare.ShowEvents(1, 1));
    ledger.await(
        s -> {
          DifferenceTable.Detail page = s.compare().table().detail();
          return page != null && page.first() == 1 && page.rows().size() == 1;
        });
  }

  @Test
  void without_handles_the_stretch_shown_is_compared_with_the_cursor_and_leaving_ends_it() {
    ask(new Intent.Compare.Show());
    Snapshot shown = compared();
    TimeRange full = Objects.requireNonNull(shown.timeBar().full());
    assertThat(shown.compare().instant(Handle.A)).isEqualTo(full.from());
    assertThat(shown.compare().table().rows().getFirst().change()).isEqualTo(Amount.of("123"));
    ask(new Intent.Compare.Leave());
    Snapshot left = ledger.await(s -> !s.compare().begun());
    assertThat(left.compare().table().rows()).isEmpty();
    assertThat(left.compare().toB()).isEmpty();
  }

  @Test
  void a_handle_steps_event_by_event_and_live_stands_behind_the_last_one() {
    compareFromA();
    ask(new Intent.Select(List.of(SEVEN)));
    ask(new Intent.Compare.Step(Handle.B, -1));
    Instant last = Instant.parse("2026-03-01T00:00:00Z");
    ledger.await(s -> last.equals(s.compare().instant(Handle.B)));
    ask(new Intent.Compare.Step(Handle.B, 5));
    ledger.await(s -> s.compare().b() != null && s.compare().instant(Handle.B) == null);
    ask(new Intent.Compare.Step(Handle.A, -1));
    Instant first = Instant.parse("2026-01-10T00:00:00Z");
    ledger.await(s -> first.equals(s.compare().instant(Handle.A)));
    ask(new Intent.Compare.Step(Handle.A, -9));
    Instant opened = Instant.parse("2026-01-01T00:00:00Z");
    ledger.await(s -> opened.equals(s.compare().instant(Handle.A)));
  }

  @Test
  void every_column_sorts_and_the_filter_narrows() {
    compareFromA();
    for (DifferenceColumn column : DifferenceColumn.values()) {
      for (boolean up : new boolean[] {true, false}) {
        ask(new Intent.Compare.Sort(column, up));
        Comparator<Row> order = RowOrder.by(column);
        Comparator<Row> wanted = (up ? order : order.reversed()).thenComparing(Row::id);
        ledger.await(
            s ->
                s.compare().table().rows().size() == 2
                    && s.compare().table().rows().stream().sorted(wanted).toList().stream()
                        .map(Row::id)
                        .toList()
                        .equals(s.compare().table().rows().stream().map(Row::id).toList()));
      }
    }
    ask(new Intent.Compare.Filter("account 8"));
    ledger.await(s -> s.compare().table().rows().size() == 1);
    assertThat(ledger.newest().compare().table().accounts()).isEqualTo(2);
  }

  @Test
  void what_passes_the_filter_is_exported_whole_and_formulas_are_text() throws Exception {
    ledger.submit(
        new Command.RenameAccount(
            new Command.CommandHeader(new CommandId("n"), "ana", A, null), SEVEN, "=1+1"));
    compareFromA();
    ask(new Intent.Compare.Filter("7"));
    ledger.await(s -> s.compare().table().rows().size() == 1);
    Path file = folder.resolve("difference.csv");
    ask(new Intent.Compare.Export(file));
    ledger.await(
        s -> s.compare().table().sentence().equals("1 account written into difference.csv."));
    assertThat(Files.readString(file).lines())
        .containsExactly(
            "a,b,account,name,currency,balance_a,balance_b,change,events,new_business,"
                + "new_business_events,late_arrivals,late_events,not_yet_known,not_yet_known_events,corrections,correction_events",
            "2026-01-15T00:00:00Z,live,7,'=1+1,EUR,100.00,123.00,23.00,2,20.00,1,3.00,1,0.00,0,0.00,0");
    ask(new Intent.Compare.Export(folder));
    ledger.await(s -> s.compare().table().sentence().contains("cannot be written"));
  }
}
