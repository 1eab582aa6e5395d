package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.RawRecord;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.intent.Intent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final AccountId SEVEN = new AccountId(7);

  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void a_deposit_is_followed_from_sent_to_visible() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "12.34", "2026-01-02T00:00:00Z");

    CommandRow row = ledger.newest().commands().getFirst();
    assertThat(row.summary()).isEqualTo("Deposit 12.34 EUR to 7");
    assertThat(row.stage()).isEqualTo(CommandRow.Stage.VISIBLE);
    assertThat(row.position()).isNotNull();
    assertThat(row.acknowledgedMicros().orElseThrow())
        .isLessThanOrEqualTo(row.projectedMicros().orElseThrow());
    assertThat(row.projectedMicros().orElseThrow())
        .isLessThanOrEqualTo(row.visibleMicros().orElseThrow());
    assertThat(balanceOf7()).isEqualTo(Amount.of("12.34"));
    assertThat(ledger.newest().chart().series().getFirst().atCursor()).isEqualTo(123_400);
  }

  @Test
  void a_refusal_is_a_sentence_and_changes_nothing() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.withdraw(7, "5", "2026-01-02T00:00:00Z");

    CommandRow row = ledger.newest().commands().getFirst();
    assertThat(row.stage()).isEqualTo(CommandRow.Stage.REFUSED);
    assertThat(row.sentence()).contains("would fall to \u22125.00 EUR at 2026-01-02 00:00:00 UTC");
    assertThat(ledger.newest().events().total()).isEqualTo(1);
  }

  @Test
  void history_shows_the_old_balance_and_counts_what_arrives_without_moving() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
    ledger.deposit(7, "20", "2026-01-04T00:00:00Z");
    Instant between = Instant.parse("2026-01-03T00:00:00Z");

    ledger.workspace.accept(new Intent.MoveCursor(between));
    ledger.await(s -> between.equals(s.cursor().instant()));
    ledger.deposit(7, "1", "2026-01-02T12:00:00Z");

    Snapshot history = ledger.await(s -> s.cursor().arrivedSince() == 1);
    assertThat(history.cursor().instant()).isEqualTo(between);
    assertThat(history.cursor().eventNumber()).isEqualTo(3);
    assertThat(history.cursor().eventTotal()).isEqualTo(4);
    // The late arrival is effective before the cursor, so it counts.
    assertThat(balanceOf7()).isEqualTo(Amount.of("11"));
    assertThat(history.figures().totals().getFirst().sum()).isEqualByComparingTo("11");

    ledger.workspace.accept(new Intent.GoLive());
    ledger.await(s -> s.cursor().live());
    assertThat(balanceOf7()).isEqualTo(Amount.of("31"));
  }

  @Test
  void a_drag_of_a_thousand_moves_ends_at_the_last_without_a_snapshot_for_each() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
    int before = ledger.snapshots.size();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 1; i <= 1000; i++) {
      ledger.workspace.accept(new Intent.MoveCursor(start.plusSeconds(i)));
    }
    ledger.await(s -> start.plusSeconds(1000).equals(s.cursor().instant()));
    assertThat(ledger.snapshots.size() - before).isLessThan(1000);
  }

  @Test
  void moves_that_come_while_a_query_is_slow_are_one_more_query_for_the_last_of_them()
      throws InterruptedException {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    ledger.onQuery =
        () -> {
          entered.countDown();
          assertThatNoException().isThrownBy(() -> released.await(20, TimeUnit.SECONDS));
        };
    int before = ledger.snapshots.size();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");

    ledger.workspace.accept(new Intent.MoveCursor(start));
    assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
    for (int i = 1; i <= 1000; i++) {
      ledger.workspace.accept(new Intent.MoveCursor(start.plusSeconds(i)));
    }
    released.countDown();

    ledger.await(s -> start.plusSeconds(1000).equals(s.cursor().instant()));
    assertThat(ledger.snapshots.subList(before, ledger.snapshots.size()))
        .extracting(s -> s.cursor().instant())
        .isSubsetOf(start, start.plusSeconds(1000));
  }

  @Test
  void stepping_goes_event_by_event_of_the_selection_and_past_the_last_one_is_live() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-02T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-03T00:00:00Z");
    ledger.deposit(8, "10", "2026-01-04T00:00:00Z");

    ledger.workspace.accept(new Intent.Select(List.of(SEVEN)));
    ledger.workspace.accept(new Intent.StepEvents(-1));
    ledger.await(s -> at("2026-01-03T00:00:00Z").equals(s.cursor().instant()));
    ledger.workspace.accept(new Intent.StepEvents(-1));
    ledger.await(s -> at("2026-01-01T00:00:00Z").equals(s.cursor().instant()));
    ledger.workspace.accept(new Intent.StepEvents(2));
    ledger.await(s -> s.cursor().live());
  }

  @Test
  void events_come_newest_first_each_with_the_balance_it_leaves() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "20", "2026-01-04T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-02T00:00:00Z"); // recorded later, effective before

    var rows = ledger.newest().events().rows();
    assertThat(rows)
        .extracting(EventTable.EventRow::type)
        .containsExactly("Deposit", "Deposit", "Account opened");
    assertThat(rows)
        .extracting(EventTable.EventRow::balanceAfter)
        .containsExactly(Amount.of("30"), Amount.of("10"), Amount.ZERO);
  }

  @Test
  void playing_ends_live_behind_the_last_event() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "1", "2026-01-01T00:00:30Z");
    ledger.workspace.accept(new Intent.ChangeSpeed(5));
    ledger.workspace.accept(new Intent.Play(true));
    ledger.await(s -> s.cursor().playing() && s.cursor().instant() != null);
    ledger.await(s -> s.cursor().live() && !s.cursor().playing());
  }

  @Test
  void what_is_no_event_is_shown_in_the_quarantine_and_stops_nothing() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.log.appendUndecodable(0, new RawRecord(null, new byte[3]), "The record is too short.");
    ledger.deposit(7, "1", "2026-01-02T00:00:00Z");
    Snapshot shown = ledger.await(s -> s.quarantine().total() == 1);
    assertThat(shown.quarantine().rows().getFirst().reason()).isEqualTo("The record is too short.");
    assertThat(balanceOf7()).isEqualTo(Amount.of("1"));
  }

  @Test
  void a_total_beyond_the_range_has_no_line_but_a_figure_and_stops_nothing() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "900000000000000", "2026-01-02T00:00:00Z");
    ledger.deposit(8, "900000000000000", "2026-01-03T00:00:00Z");

    Snapshot shown = ledger.newest();
    assertThat(shown.figures().totals().getFirst().sum()).isEqualByComparingTo("1800000000000000");
    assertThat(shown.chart().series()).isEmpty();
    ledger.workspace.accept(new Intent.Select(List.of(SEVEN)));
    ledger.await(s -> s.chart().series().size() == 1);
  }

  @Test
  void playing_after_a_pause_moves_a_frame_and_not_the_pause() throws InterruptedException {
    ledger.open(7, "0", "2024-01-01T00:00:00Z");
    ledger.deposit(7, "1", "2026-01-01T00:00:00Z");
    ledger.workspace.accept(new Intent.GoFirst());
    ledger.await(s -> !s.cursor().live());
    Thread.sleep(700);
    ledger.workspace.accept(new Intent.Play(true));
    Snapshot first = ledger.await(s -> !at("2024-01-01T00:00:00Z").equals(s.cursor().instant()));
    // At a week a second, 700 ms would be five days.
    assertThat(first.cursor().instant()).isBefore(at("2024-01-04T00:00:00Z"));
  }

  @Test
  void a_store_that_does_not_answer_fails_the_command_with_a_sentence() {
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.log.setAvailable(false);
    ledger.deposit(7, "1", "2026-01-02T00:00:00Z");
    assertThat(ledger.newest().commands().getFirst().stage())
        .isIn(CommandRow.Stage.FAILED, CommandRow.Stage.UNKNOWN);
    assertThat(ledger.newest().commands().getFirst().sentence()).isNotBlank();
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private Amount balanceOf7() {
    return ledger.newest().accounts().rows().stream()
        .filter(row -> row.id().equals(SEVEN))
        .findFirst()
        .orElseThrow()
        .balance();
  }
}
