package dev.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be true of the log alone. Every account's limit is zero. */
final class LogChecks {
  private LogChecks() {}

  /**
   * The events of an account are in one partition, so their order is the log's. After each of them
   * the balance is looked at on the whole effective axis: at every instant, not only at the last.
   */
  static void no_account_was_below_its_limit_at_any_position_and_instant(List<PlainEvent> log) {
    Map<Integer, TreeMap<Long, BigDecimal>> accounts = new HashMap<>();
    Map<Integer, Integer> partitions = new HashMap<>();
    for (PlainEvent event : log) { // by partition and offset
      int partition = event.position().partition();
      assertThat(partitions.computeIfAbsent(event.account(), _ -> partition)).isEqualTo(partition);
      TreeMap<Long, BigDecimal> instants =
          accounts.computeIfAbsent(event.account(), _ -> new TreeMap<>());
      instants.merge(event.effectiveMillis(), event.amount(), BigDecimal::add);
      BigDecimal balance = BigDecimal.ZERO;
      for (Map.Entry<Long, BigDecimal> instant : instants.entrySet()) {
        balance = balance.add(instant.getValue());
        assertThat(balance)
            .as("account %d at %d, known up to %s", event.account(), instant.getKey(), event)
            .isNotNegative();
      }
    }
  }

  static void every_event_has_an_identity_of_its_own(List<PlainEvent> log) {
    assertThat(log).extracting(PlainEvent::eventId).doesNotHaveDuplicates();
  }

  /** A deposit or withdrawal is one event; a transfer two, whole and in one transaction. */
  static void every_command_is_one_transaction_with_all_its_events(
      Campaign.Result result, List<List<PlainEvent>> commands) {
    Set<Transactions.Transaction> used = new HashSet<>();
    for (List<PlainEvent> events : commands) {
      PlainEvent first = events.getFirst();
      assertThat(events).as(first.commandId()).hasSize(first.isTransfer() ? 2 : 1);
      List<Transactions.Transaction> written = new ArrayList<>();
      events.forEach(e -> written.add(result.transactions().get(e.position())));
      assertThat(written).doesNotContainNull().containsOnly(written.getFirst());
      assertThat(used.add(written.getFirst())).as("a transaction of its own").isTrue();
      if (first.isTransfer()) {
        PlainEvent second = events.getLast();
        assertThat(first.groupId()).isNotNull().isEqualTo(second.groupId());
        assertThat(first.account()).isNotEqualTo(second.account());
        assertThat(first.effectiveMillis()).isEqualTo(second.effectiveMillis());
        assertThat(first.amount().add(second.amount())).isEqualByComparingTo(BigDecimal.ZERO);
      }
    }
  }
}
