package dev.daybook.workspace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One book looked at with both clocks; every view must say the same. */
class TwoClocksTest {
  private static final Instant THIRD = Instant.parse("2026-01-03T00:00:00Z");

  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
    recorded("2026-01-01T00:00:01Z").open(7, "0", "2026-01-01T00:00:00Z");
    recorded("2026-01-02T00:00:01Z").deposit(7, "10", "2026-01-02T00:00:00Z");
    // Of the second, not yet known before the fourth.
    recorded("2026-01-04T00:00:00Z").deposit(7, "5", "2026-01-02T00:00:00Z");
    recorded("2026-01-05T00:00:01Z").deposit(7, "100", "2026-01-05T00:00:00Z");
  }

  private OpenLedger recorded(String at) {
    ledger.recording = Instant.parse(at);
    return ledger;
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Snapshot past(KnownAs known) {
    ledger.workspace.accept(new Intent.Know(known));
    ledger.workspace.accept(new Intent.MoveCursor(THIRD));
    return ledger.await(
        s ->
            THIRD.equals(s.cursor().instant())
                && s.knowledge().chosen().equals(known)
                && s.knowledge().still() == null);
  }

  private static Amount balance(Snapshot snapshot) {
    return snapshot.accounts().rows().getFirst().balance();
  }

  @Test
  void every_view_shows_what_was_known_then() {
    Snapshot now = past(KnownAs.NOW);
    assertThat(balance(now)).isEqualTo(Amount.of("15"));
    assertThat(now.knowledge().limited()).isFalse();

    Snapshot then = past(KnownAs.THEN);
    assertThat(then.knowledge().limited()).isTrue();
    assertThat(balance(then)).isEqualTo(Amount.of("10"));
    assertThat(then.accounts().rows().getFirst().events()).isEqualTo(2);
    assertThat(then.figures().totals().getFirst().sum()).isEqualByComparingTo("10");
    assertThat(then.figures().events()).isEqualTo(2);
    assertThat(then.figures().largest())
        .isNotNull()
        .hasFieldOrPropertyWithValue("amount", Amount.of("10"));
    assertThat(then.events().total()).isEqualTo(2);
    assertThat(then.events().rows().getFirst().balanceAfter()).isEqualTo(Amount.of("10"));
    assertThat(then.cursor().eventNumber()).isEqualTo(2);
    assertThat(then.cursor().eventTotal()).isEqualTo(2);
    assertThat(then.cursor().arrivedSince()).isZero();
    ChartModel.Series line = then.chart().series().getFirst();
    assertThat(line.atCursor()).isEqualTo(100_000);
    assertThat(line.tenThousandths()).containsExactly(0, 0, 100_000);
    assertThat(java.util.Arrays.stream(then.timeBar().density()).sum()).isEqualTo(2);
    assertThat(java.util.Arrays.stream(now.timeBar().density()).sum()).isEqualTo(4);
  }

  @Test
  void what_the_mouse_points_at_is_of_now_and_says_so_among_numbers_of_then() {
    past(KnownAs.THEN);
    ledger.workspace.accept(new Intent.Travel.Hover(THIRD));
    assertThat(pointedAt(ledger.await(s -> s.travel().hover() != null)))
        .containsExactly("15.00 EUR", "as known now");
    ledger.workspace.accept(new Intent.Know(KnownAs.NOW));
    assertThat(pointedAt(ledger.await(s -> !s.knowledge().limited()))).containsExactly("15.00 EUR");
  }

  private static List<String> pointedAt(Snapshot snapshot) {
    return requireNonNull(snapshot.travel().hover()).balances();
  }

  @Test
  void the_events_of_a_selection_are_those_known_then() {
    ledger.workspace.accept(new Intent.Select(List.of(new AccountId(7))));
    Snapshot then = past(KnownAs.THEN);
    assertThat(then.events().total()).isEqualTo(2);
    assertThat(then.chart().series().getFirst().atCursor()).isEqualTo(100_000);
  }

  @Test
  void live_knows_all_whatever_was_chosen() {
    past(KnownAs.THEN);
    ledger.workspace.accept(new Intent.GoLive());
    Snapshot live = ledger.await(s -> s.cursor().live());
    assertThat(live.knowledge().chosen()).isEqualTo(KnownAs.THEN);
    assertThat(live.knowledge().limited()).isFalse();
    assertThat(balance(live)).isEqualTo(Amount.of("115"));
    assertThat(live.cursor().eventTotal()).isEqualTo(4);
  }

  @Test
  void another_instant_or_an_end_of_the_log_can_be_chosen() {
    assertThat(balance(past(new KnownAs.At(Instant.parse("2026-01-04T00:00:00Z")))))
        .isEqualTo(Amount.of("15"));
    assertThat(balance(past(new KnownAs.At(Instant.parse("2026-01-03T23:59:59.999Z")))))
        .isEqualTo(Amount.of("10"));
    Snapshot nothing = past(new KnownAs.UpTo(LogEnd.START));
    assertThat(nothing.accounts().rows()).isEmpty();
    assertThat(nothing.knowledge().end()).isEqualTo(LogEnd.START);
    assertThat(nothing.events().total()).isZero();
  }

  @Test
  void what_arrives_later_does_not_change_what_was_known_then() {
    past(KnownAs.THEN);
    recorded("2026-01-06T00:00:00Z").deposit(7, "1", "2026-01-02T00:00:00Z");
    Snapshot then = ledger.await(s -> s.cursor().arrivedSince() == 1);
    assertThat(balance(then)).isEqualTo(Amount.of("10"));
  }

  @Test
  void what_arrives_later_is_no_reason_to_read_again_what_was_known_then() {
    past(KnownAs.THEN);
    AtomicInteger reads = new AtomicInteger();
    ledger.onQuery =
        () -> {
          if (Thread.currentThread().getName().equals("daybook-known")) {
            reads.incrementAndGet();
          }
        };
    recorded("2026-01-06T00:00:00Z");
    for (int i = 1; i <= 20; i++) {
      ledger.deposit(7, "1", "2026-01-02T00:00:00Z");
      int arrived = i;
      ledger.await(s -> s.cursor().arrivedSince() == arrived);
    }
    assertThat(reads).hasValue(0);
    // In another partition, by a clock that is behind: that was known then.
    recorded("2026-01-02T12:00:00Z").open(8, "0", "2026-01-02T00:00:00Z");
    Snapshot then = ledger.await(s -> s.accounts().rows().size() == 2);
    assertThat(balance(then)).isEqualTo(Amount.of("10"));
    assertThat(reads).hasPositiveValue();
  }

  @Test
  void the_gap_is_listed_with_its_reasons_only_while_somebody_looks() {
    recorded("2026-01-06T00:00:00Z");
    EventId ten =
        ledger.newest().events().rows().stream()
            .filter(row -> row.amount().equals(Amount.of("10")))
            .findFirst()
            .orElseThrow()
            .id();
    ledger.submit(
        new Command.Reverse(
            new Command.CommandHeader(
                new CommandId("undo"), "ana", Instant.parse("2026-01-02T00:00:00Z"), null),
            ten));
    assertThat(past(KnownAs.THEN).knowledge().learned().table()).isEqualTo(LearnedTable.NONE);
    ledger.workspace.accept(new Intent.ShowLearned(0, 50));
    LearnedTable learned =
        ledger
            .await(s -> s.knowledge().learned().table().total() == 2)
            .knowledge()
            .learned()
            .table();

    assertThat(learned.rows())
        .extracting(LearnedTable.Row::kind)
        .containsExactlyInAnyOrder(Kind.NOT_YET_KNOWN, Kind.CORRECTION);
    assertThat(learned.accounts())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.then()).isEqualTo(Amount.of("10"));
              assertThat(sum.late()).isEqualTo(Amount.ZERO);
              assertThat(sum.notYetKnown()).isEqualTo(Amount.of("5"));
              assertThat(sum.corrections()).isEqualTo(Amount.of("-10"));
              assertThat(sum.now()).isEqualTo(Amount.of("5"));
            });
    // As known now the gap is the same one: to what was known at the instant.
    ledger.workspace.accept(new Intent.Know(KnownAs.NOW));
    Snapshot now = ledger.await(s -> s.knowledge().chosen().equals(KnownAs.NOW));
    assertThat(now.knowledge().learned().table()).isEqualTo(learned);
    assertThat(balance(now)).isEqualTo(Amount.of("5"));

    ledger.workspace.accept(new Intent.ShowLearned(0, 0));
    ledger.await(s -> s.knowledge().learned().table().equals(LearnedTable.NONE));
  }

  @Test
  void what_is_effective_after_an_earlier_knowledge_is_new_business() {
    Instant sixth = Instant.parse("2026-01-06T00:00:00Z");
    ledger.workspace.accept(new Intent.Know(new KnownAs.UpTo(new LogEnd(Map.of()))));
    ledger.workspace.accept(new Intent.ShowLearned(0, 50));
    ledger.workspace.accept(new Intent.MoveCursor(sixth));
    assertThat(
            ledger
                .await(s -> s.knowledge().learned().table().total() == 4)
                .knowledge()
                .learned()
                .table()
                .kinds())
        .containsExactly(new LearnedTable.KindCount(Kind.NEW_BUSINESS, 4));

    ledger.workspace.accept(new Intent.Know(new KnownAs.At(THIRD)));
    assertThat(
            ledger
                .await(s -> s.knowledge().learned().table().total() == 2)
                .knowledge()
                .learned()
                .table()
                .kinds())
        .containsExactly(
            new LearnedTable.KindCount(Kind.NEW_BUSINESS, 1),
            new LearnedTable.KindCount(Kind.NOT_YET_KNOWN, 1));
  }

  @Test
  void what_was_recorded_behind_a_later_movement_is_late_in_every_list() {
    recorded("2026-01-06T00:00:00Z").deposit(7, "7", "2026-01-01T12:00:00Z");
    ledger.workspace.accept(new Intent.ShowLearned(0, 50));
    ledger.workspace.accept(new Intent.MoveCursor(THIRD));
    LearnedTable learned =
        ledger
            .await(s -> s.knowledge().learned().table().total() == 2)
            .knowledge()
            .learned()
            .table();
    assertThat(learned.kinds())
        .containsExactly(
            new LearnedTable.KindCount(Kind.LATE, 1),
            new LearnedTable.KindCount(Kind.NOT_YET_KNOWN, 1));
    assertThat(learned.rows().getLast().kind()).isEqualTo(Kind.LATE);
    Snapshot marked =
        ledger.await(
            s -> s.timeBar().markers().stream().anyMatch(m -> m.kind() == Marker.Kind.LATE));
    assertThat(marked.timeBar().markers())
        .singleElement()
        .satisfies(
            marker -> {
              assertThat(marker.at()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
              assertThat(marker.label())
                  .isEqualTo("Late arrival: recorded after a later movement of its account");
            });
  }

  /** Holds the reading of a view that knows less until the latch opens; says when it began. */
  private CountDownLatch slow(CountDownLatch begun) {
    CountDownLatch slow = new CountDownLatch(1);
    ledger.onQuery =
        () -> {
          if (Thread.currentThread().getName().equals("daybook-known")) {
            begun.countDown();
            await(slow);
          }
        };
    return slow;
  }

  private static @Nullable Instant instant(@Nullable AsOf view) {
    return view == null ? null : view.effective();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void while_a_view_is_read_the_figures_are_the_earlier_views_and_say_so() {
    past(KnownAs.THEN);
    CountDownLatch slow = slow(new CountDownLatch(1));
    Instant fourth = Instant.parse("2026-01-04T12:00:00Z");
    ledger.workspace.accept(new Intent.MoveCursor(fourth));
    Snapshot meanwhile = ledger.await(s -> fourth.equals(s.cursor().instant()));
    assertThat(instant(meanwhile.knowledge().still())).isEqualTo(THIRD);
    assertThat(balance(meanwhile)).isEqualTo(Amount.of("10"));
    assertThat(meanwhile.chart().cursor()).isEqualTo(THIRD);
    assertThat(meanwhile.figures().totals().getFirst().sum()).isEqualByComparingTo("10");

    slow.countDown();
    Snapshot read = ledger.await(s -> s.knowledge().still() == null);
    assertThat(read.cursor().instant()).isEqualTo(fourth);
    assertThat(read.chart().cursor()).isEqualTo(fourth);
    assertThat(balance(read)).isEqualTo(Amount.of("15"));
  }

  @Test
  void a_view_that_is_left_while_it_is_read_is_never_shown() {
    past(KnownAs.THEN);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch slow = slow(begun);
    Instant fourth = Instant.parse("2026-01-04T12:00:00Z");
    ledger.workspace.accept(new Intent.MoveCursor(fourth));
    await(begun);
    ledger.workspace.accept(new Intent.GoLive());
    ledger.await(s -> s.cursor().live());
    slow.countDown();
    past(KnownAs.THEN);
    assertThat(ledger.snapshots)
        .filteredOn(s -> fourth.equals(s.chart().cursor()))
        .as("pictures of the view that was left")
        .isEmpty();
  }

  @Test
  void no_snapshot_has_figures_of_another_view_without_a_word() {
    past(KnownAs.THEN);
    for (int hour = 0; hour < 100; hour++) {
      ledger.workspace.accept(new Intent.MoveCursor(THIRD.plusSeconds(3_600L * (hour % 50))));
    }
    past(KnownAs.THEN);
    assertThat(ledger.snapshots)
        .filteredOn(s -> s.knowledge().still() == null && s.knowledge().limited())
        .allSatisfy(s -> assertThat(s.chart().cursor()).isEqualTo(s.cursor().instant()));
    assertThat(ledger.snapshots)
        .filteredOn(s -> s.knowledge().still() != null)
        .allSatisfy(s -> assertThat(s.chart().cursor()).isEqualTo(instant(s.knowledge().still())));
  }

  @Test
  void closing_breaks_off_a_view_that_is_being_read() {
    past(KnownAs.THEN);
    CountDownLatch begun = new CountDownLatch(1);
    slow(begun);
    ledger.workspace.accept(new Intent.MoveCursor(Instant.parse("2026-01-04T12:00:00Z")));
    await(begun);
    ledger.workspace.close(); // its thread is interrupted, and so ends
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("daybook-known", "daybook-workspace");
  }
}
