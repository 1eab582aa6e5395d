package dev.daybook.workspace;

import static dev.daybook.workspace.OpenLedger.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.EventId;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.events.EventTable.EventRow;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.intent.Intent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the form shows before anything is sent, and what the tables say afterwards. */
class DraftPreviewTest {
  private static final AccountId SEVEN = new AccountId(7);
  private static final AccountId EIGHT = new AccountId(8);
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;
  private OpenLedger ledger;
  private int commands;

  @BeforeEach
  void two_accounts() {
    ledger = new OpenLedger(folder);
    ledger.open(7, "50", "2026-01-01T00:00:00Z");
    ledger.open(8, "0", "2026-01-01T00:00:00Z");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void a_preview_is_decided_by_the_rules_of_the_book() {
    DraftPreview allowed = preview(withdraw("50"));
    assertThat(after(allowed, SEVEN)).isEqualTo(Amount.of("-50"));
    assertThat(allowed.refusal()).isNull();

    DraftPreview refused = preview(withdraw("50.0001"));
    assertThat(refused.refusal()).contains("below its limit");
    assertThat(after(refused, SEVEN)).isEqualTo(Amount.of("-50.0001"));
  }

  @Test
  void a_transfer_shows_both_balances_after() {
    DraftPreview shown = preview(transfer("30"));
    assertThat(after(shown, SEVEN)).isEqualTo(Amount.of("-30"));
    assertThat(after(shown, EIGHT)).isEqualTo(Amount.of("30"));
  }

  @Test
  void an_event_is_named_by_its_position_or_its_id_and_a_transfer_by_either_leg() {
    ledger.submit(transfer("30"));
    EventRow leg =
        ledger.newest().events().rows().stream()
            .filter(r -> r.type().equals("Transfer") && r.account().equals(EIGHT))
            .findFirst()
            .orElseThrow();
    for (String name : List.of(" " + leg.position() + " ", leg.id().toString())) {
      DraftPreview shown = preview(new Draft(List.of(), name, null, true));
      DraftPreview.NamedEvent event = Objects.requireNonNull(shown.event());
      assertThat(event.id()).isEqualTo(leg.id());
      assertThat(event.effective()).isEqualTo(MARCH);
      assertThat(event.summary())
          .contains("\u221230.00 EUR on 7 Account 7", "+30.00 EUR on 8 Account 8");
      assertThat(shown.accounts()).extracting(DraftPreview.Standing::id).contains(SEVEN, EIGHT);
    }
    DraftPreview undone = preview(reverse(leg));
    assertThat(after(undone, SEVEN)).isEqualTo(Amount.of("0"));
    assertThat(after(undone, EIGHT)).isEqualTo(Amount.of("0"));
  }

  @Test
  void garbage_names_no_event() {
    for (String garbage : List.of("9/9", "x", "0/", "-1/2", "1/99999999999999999999")) {
      assertThat(preview(new Draft(List.of(), garbage, null, true)).event()).isNull();
    }
  }

  @Test
  void a_reversal_and_what_it_undoes_name_each_other() {
    ledger.submit(transfer("30"));
    EventRow leg = rows("Transfer").getFirst();
    ledger.submit(new Command.Reverse(header(), leg.id()));
    assertThat(rows("Transfer")).allMatch(r -> r.reversedAt() != null);
    assertThat(rows("Reversal")).extracting(EventRow::reverses).contains(leg.position());
    assertThat(preview(reverse(leg)).refusal()).contains("was reversed already");
    assertThat(ledger.newest().commands().getFirst().summary())
        .startsWith("Reverse Transfer ")
        .contains("+30.00 EUR on 8 Account 8");
  }

  @Test
  void what_is_yet_to_take_effect_is_told_from_what_is_effective_now() {
    ledger.deposit(7, "100", "2026-02-01T00:00:00Z");
    ledger.deposit(7, "900", "2199-02-01T00:00:00Z");
    assertThat(rows("Deposit")).extracting(EventRow::future).containsExactly(true, false);
    AccountTable.AccountRow seven = ledger.newest().accounts().rows().getFirst();
    assertThat(seven.balance()).isEqualTo(Amount.of("1000"));
    assertThat(seven.effectiveNow()).isEqualTo(Amount.of("100"));
    assertThat(ledger.newest().accounts().rows().get(1).effectiveNow()).isNull();
    assertThat(preview(withdraw("1")).standing(SEVEN).orElseThrow().effectiveNow())
        .isEqualTo(Amount.of("100"));
  }

  private List<EventRow> rows(String type) {
    return ledger.newest().events().rows().stream().filter(r -> r.type().equals(type)).toList();
  }

  private DraftPreview preview(Draft draft) {
    ledger.workspace.accept(new Intent.Preview(draft));
    Snapshot shown = ledger.await(s -> s.preview() != null && s.preview().draft().equals(draft));
    return Objects.requireNonNull(shown.preview());
  }

  private DraftPreview preview(Command command) {
    return preview(new Draft(List.of(SEVEN, EIGHT), "", command, false));
  }

  private Draft reverse(EventRow event) {
    EventId id = event.id();
    return new Draft(
        List.of(), event.position().toString(), new Command.Reverse(header(), id), false);
  }

  private Command withdraw(String amount) {
    return new Command.Withdraw(header(), SEVEN, Amount.of(amount), EUR);
  }

  private Command transfer(String amount) {
    return new Command.Transfer(
        header(), SEVEN, EIGHT, Amount.of(amount), EUR, Amount.of(amount), EUR);
  }

  private Command.CommandHeader header() {
    return new Command.CommandHeader(new CommandId("p" + commands++), "ann", MARCH, null);
  }

  private static Amount after(DraftPreview preview, AccountId account) {
    return Objects.requireNonNull(preview.standing(account).orElseThrow().resulting());
  }
}
