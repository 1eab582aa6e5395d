package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    // Late: of the second, known on the fourth.
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
        s -> THIRD.equals(s.cursor().instant()) && s.knowledge().chosen().equals(known));
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
    assertThat(past(KnownAs.THEN).knowledge().learned()).isEqualTo(LearnedTable.NONE);
    ledger.workspace.accept(new Intent.ShowLearned(0, 50));
    LearnedTable learned =
        ledger.await(s -> s.knowledge().learned().total() == 2).knowledge().learned();

    assertThat(learned.rows())
        .extracting(LearnedTable.Row::kind)
        .containsExactlyInAnyOrder(Kind.LATE, Kind.CORRECTION);
    assertThat(learned.accounts())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.then()).isEqualTo(Amount.of("10"));
              assertThat(sum.late()).isEqualTo(Amount.of("5"));
              assertThat(sum.corrections()).isEqualTo(Amount.of("-10"));
              assertThat(sum.now()).isEqualTo(Amount.of("5"));
            });
    // As known now the gap is the same one: to what was known at the instant.
    ledger.workspace.accept(new Intent.Know(KnownAs.NOW));
    Snapshot now = ledger.await(s -> s.knowledge().chosen().equals(KnownAs.NOW));
    assertThat(now.knowledge().learned()).isEqualTo(learned);
    assertThat(balance(now)).isEqualTo(Amount.of("5"));

    ledger.workspace.accept(new Intent.ShowLearned(0, 0));
    ledger.await(s -> s.knowledge().learned().equals(LearnedTable.NONE));
  }

  @Test
  void what_is_effective_after_an_earlier_knowledge_is_new_business() {
    Instant sixth = Instant.parse("2026-01-06T00:00:00Z");
    ledger.workspace.accept(new Intent.Know(new KnownAs.UpTo(new LogEnd(Map.of()))));
    ledger.workspace.accept(new Intent.ShowLearned(0, 50));
    ledger.workspace.accept(new Intent.MoveCursor(sixth));
    assertThat(
            ledger.await(s -> s.knowledge().learned().total() == 4).knowledge().learned().kinds())
        .containsExactly(new LearnedTable.KindCount(Kind.NEW_BUSINESS, 4));

    ledger.workspace.accept(new Intent.Know(new KnownAs.At(THIRD)));
    assertThat(
            ledger.await(s -> s.knowledge().learned().total() == 2).knowledge().learned().kinds())
        .containsExactly(
            new LearnedTable.KindCount(Kind.NEW_BUSINESS, 1),
            new LearnedTable.KindCount(Kind.LATE, 1));
  }
}
