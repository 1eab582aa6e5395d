package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.time.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going to what is typed, and back, in a whole workspace. */
class TravelTest {
  @TempDir Path folder;
  private OpenLedger ledger;

  @BeforeEach
  void open() {
    ledger = new OpenLedger(folder);
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-02T00:00:00Z");
    ledger.deposit(8, "20", "2026-02-03T00:00:00Z");
    ledger.deposit(7, "5", "2026-03-04T00:00:00Z");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Destination asked(String text) {
    ledger.workspace.accept(new Intent.Travel.Ask(text));
    return Objects.requireNonNull(
        ledger
            .await(
                s -> {
                  Destination found = s.travel().destination();
                  return found != null && found.typed().equals(text);
                })
            .travel()
            .destination());
  }

  private Snapshot gone(String text) {
    ledger.workspace.accept(new Intent.Travel.GoTo(text));
    return ledger.await(
        s -> {
          Destination found = s.travel().destination();
          return found != null && found.typed().equals(text) && found.reached();
        });
  }

  @Test
  void what_is_typed_is_explained_before_one_goes() {
    assertThat(asked("2026-02-01 12:00").sentence())
        .isEqualTo("2026-02-01 12:00:00 UTC, event 3 of 5.");
    assertThat(asked("2026-Q1").sentence())
        .isEqualTo("2026-01-01 00:00:00 to 2026-03-31 23:59:59 UTC, 5 events.");
    assertThat(asked("2030-01-01 00:00").sentence()).contains("so LIVE");
    assertThat(asked("2019")).returns(false, Destination::valid);
    assertThat(asked("2019").sentence()).contains("History is from 2025-12-3");
    assertThat(asked("0/99").sentence()).isEqualTo("There is no event 0/99.");
    assertThat(asked("soon").valid()).isFalse();
    assertThat(ledger.newest().cursor().live()).isTrue();
  }

  @Test
  void an_instant_moves_the_cursor() {
    Snapshot there = gone("2026-02-01 12:00");
    assertThat(there.cursor().instant()).isEqualTo(Instant.parse("2026-02-01T12:00:00Z"));
    assertThat(there.timeBar().range()).isEqualTo(there.timeBar().full());
  }

  @Test
  void a_stretch_is_shown_and_the_cursor_is_at_its_end() {
    Snapshot there = gone("2026-02");
    assertThat(there.timeBar().range())
        .isEqualTo(
            new TimeRange(
                Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-28T23:59:59.999Z")));
    assertThat(there.cursor().instant()).isEqualTo(Instant.parse("2026-02-28T23:59:59.999Z"));
    Snapshot instant = gone("2026-01-15 00:00");
    TimeRange shown = Objects.requireNonNull(instant.timeBar().range());
    assertThat(shown.from()).isBefore(Instant.parse("2026-01-15T00:00:00Z"));
    assertThat(gone("2026").cursor().live()).isTrue();
  }

  @Test
  void an_event_is_gone_to_by_position_and_by_id_and_its_row_is_named() {
    EventTable.EventRow last = ledger.newest().events().rows().getFirst();
    Snapshot byId = gone(last.id().toString());
    assertThat(byId.cursor().instant()).isEqualTo(last.effective());
    assertThat(byId.accounts().selection()).isEqualTo(List.of(new AccountId(7)));
    TravelModel.Arrival arrival = Objects.requireNonNull(byId.travel().arrival());
    assertThat(byId.events().rows().get(arrival.row()).position()).isEqualTo(last.position());

    LogPosition opening = ledger.newest().events().rows().getLast().position();
    Snapshot byPosition = gone(opening.toString());
    assertThat(byPosition.cursor().instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(asked(opening.toString()).sentence()).startsWith("Account opened");
  }

  @Test
  void what_means_nothing_moves_nothing() {
    ledger.workspace.accept(new Intent.Travel.GoTo("2019"));
    Destination answer = asked("2019");
    assertThat(answer.reached()).isFalse();
    assertThat(ledger.newest().cursor().live()).isTrue();
  }

  @Test
  void one_goes_back_to_the_instants_that_were_visited() throws Exception {
    gone("2026-02-01 12:00");
    Thread.sleep(800); // less is a glance
    gone("2026-01-15 00:00");
    ledger.workspace.accept(new Intent.Travel.Visit(-1));
    ledger.await(s -> Instant.parse("2026-02-01T12:00:00Z").equals(s.cursor().instant()));
    ledger.workspace.accept(new Intent.Travel.Visit(-1));
    Snapshot start = ledger.await(s -> s.cursor().live());
    assertThat(start.travel().canGoBack()).isFalse();
    ledger.workspace.accept(new Intent.Travel.Visit(2));
    ledger.await(s -> Instant.parse("2026-01-15T00:00:00Z").equals(s.cursor().instant()));
  }
}
