package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.desk.DeskFile;
import dev.daybook.desk.StatedBalance;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.timebar.BookmarkRow;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markers and bookmarks in a whole workspace. */
class MarkersTest {
  @TempDir Path folder;

  private static OpenLedger late(Path folder) {
    OpenLedger ledger = new OpenLedger(folder);
    ledger.open(7, "0", "2026-01-01T00:00:00Z");
    ledger.deposit(7, "10", "2026-01-10T00:00:00Z");
    ledger.deposit(7, "20", "2026-01-20T00:00:00Z");
    ledger.deposit(7, "1", "2026-01-05T00:00:00Z"); // behind both
    return ledger;
  }

  private static Snapshot awaitMarkers(OpenLedger ledger, Marker.Kind... kinds) {
    return ledger.await(
        s -> s.timeBar().markers().stream().map(Marker::kind).toList().equals(List.of(kinds)));
  }

  @Test
  void late_arrivals_reversals_and_failed_balances_are_marked_where_they_are_effective() {
    try (DeskFile desk = DeskFile.open(folder.resolve("desk.db"))) {
      desk.assertBalances(
          List.of(
              stated("2026-01-11T00:00:00Z", "11", "11"),
              stated("2026-01-12T00:00:00Z", "12", "11")));
    }
    try (OpenLedger ledger = late(folder)) {
      Snapshot before = awaitMarkers(ledger, Marker.Kind.LATE, Marker.Kind.FAILED_BALANCE);
      assertThat(before.timeBar().markers().getFirst().at())
          .isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
      assertThat(before.timeBar().markers().getLast().label())
          .isEqualTo("Account 7: the bank says 12.00, the ledger had 11.00 (bank.csv, line 3)");

      ledger.submit(
          new Command.Reverse(
              new Command.CommandHeader(
                  new CommandId("undo"), "ana", Instant.parse("2026-01-25T00:00:00Z"), null),
              before.events().rows().getFirst().id()));
      Snapshot after =
          awaitMarkers(ledger, Marker.Kind.LATE, Marker.Kind.REVERSAL, Marker.Kind.FAILED_BALANCE);
      assertThat(after.timeBar().markers().get(1).at())
          .isEqualTo(Instant.parse("2026-01-25T00:00:00Z"));

      assertThat(next(ledger, false)).isEqualTo("2026-01-25T00:00:00Z");
      assertThat(next(ledger, false)).isEqualTo("2026-01-12T00:00:00Z");
      assertThat(next(ledger, false)).isEqualTo("2026-01-05T00:00:00Z");
      assertThat(next(ledger, true)).isEqualTo("2026-01-12T00:00:00Z");
      assertThat(next(ledger, true)).isEqualTo("2026-01-25T00:00:00Z");
      ledger.workspace.accept(new Intent.Travel.Marker(true));
      ledger.await(s -> s.cursor().live());
    }
  }

  private static String next(OpenLedger ledger, boolean after) {
    Snapshot before = ledger.newest();
    ledger.workspace.accept(new Intent.Travel.Marker(after));
    return String.valueOf(
        ledger
            .await(s -> !java.util.Objects.equals(s.cursor().instant(), before.cursor().instant()))
            .cursor()
            .instant());
  }

  private static StatedBalance stated(String at, String stated, String ledger) {
    return new StatedBalance(
        new AccountId(7),
        Instant.parse(at),
        Amount.of(stated),
        Amount.of(ledger),
        "bank.csv",
        stated.equals(ledger) ? 2 : 3,
        Instant.parse("2026-02-01T00:00:00Z"));
  }

  @Test
  void a_bookmark_is_kept_for_the_next_start_renamed_gone_to_and_deleted() {
    try (OpenLedger ledger = late(folder)) {
      ledger.workspace.accept(new Intent.MoveCursor(Instant.parse("2026-01-15T00:00:00Z")));
      ledger.workspace.accept(new Intent.Travel.AddBookmark(" before the audit "));
      ledger.workspace.accept(new Intent.GoLive());
      ledger.workspace.accept(new Intent.Travel.AddBookmark(""));
      ledger.await(s -> s.travel().bookmarks().size() == 2);
    }
    try (OpenLedger again = new OpenLedger(folder)) {
      Snapshot shown = again.await(s -> s.travel().bookmarks().size() == 2);
      BookmarkRow audit = shown.travel().bookmarks().getFirst();
      assertThat(audit.note()).isEqualTo("before the audit");
      assertThat(audit.at()).isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
      assertThat(shown.travel().bookmarks().getLast().at())
          .isEqualTo(Instant.parse("2026-01-20T00:00:00Z")); // the last event's

      again.await(s -> s.cursor().eventTotal() == 4);
      again.workspace.accept(new Intent.Travel.GoToBookmark(audit.id()));
      again.await(s -> audit.at().equals(s.cursor().instant()));
      again.workspace.accept(new Intent.Travel.RenameBookmark(audit.id(), "audit"));
      again.workspace.accept(
          new Intent.Travel.DeleteBookmark(shown.travel().bookmarks().getLast().id()));
      again.await(s -> s.travel().bookmarks().size() == 1);
    }
    try (OpenLedger last = new OpenLedger(folder)) {
      Snapshot shown = last.await(s -> s.travel().bookmarks().size() == 1);
      assertThat(shown.travel().bookmarks().getFirst().note()).isEqualTo("audit");
    }
  }
}
