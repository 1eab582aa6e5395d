package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After partitions are added an account's events lie in two of them, and a reader may meet the
 * newer ones first.
 */
class FactOrderTest {
  private static final AccountId ID = new AccountId(1);

  @TempDir private Path folder;

  private static RecordedEvent at(int partition, long recordedMillis, LedgerEvent event) {
    return new RecordedEvent(
        new LogPosition(partition, recordedMillis), Instant.ofEpochMilli(recordedMillis), event);
  }

  private static List<LogEntry> story() {
    List<LogEntry> entries = new ArrayList<>();
    List.of(
            at(0, 1, opened(0, 1)),
            at(0, 2, SampleEvents.posting(1, 50_000, 5, 0, 2).event()),
            at(0, 3, new LedgerEvent.AccountRenamed(header(0, 3), "second")),
            at(1, 4, new LedgerEvent.OverdraftLimitChanged(header(1, 4), Amount.of("70"))),
            at(1, 5, new LedgerEvent.AccountClosed(header(1, 5))),
            at(0, 6, new LedgerEvent.AccountRenamed(header(0, 6), "third")),
            at(1, 7, opened(1, 7)),
            at(0, 8, SampleEvents.posting(1, 1, 3, 0, 8).event()),
            at(1, 9, new LedgerEvent.AccountRenamed(header(1, 9), "last")))
        .forEach(event -> entries.add(SampleEvents.entry(event)));
    return entries;
  }

  private static LedgerEvent opened(int partition, long offset) {
    return SampleEvents.opened(1, "first", partition, offset).event();
  }

  private static EventHeader header(int partition, long offset) {
    return SampleEvents.header(1, offset, new LogPosition(partition, offset));
  }

  private Account folded(String file, List<List<LogEntry>> batches) {
    try (Projector projector = ReadModel.open(folder.resolve(file)).projector()) {
      batches.forEach(batch -> projector.apply(batch, LogEnd.START));
      return projector.accounts().get(ID).orElseThrow();
    }
  }

  @Test
  void the_newest_recorded_fact_holds_whichever_partition_is_read_first() {
    List<LogEntry> first = new ArrayList<>();
    List<LogEntry> second = new ArrayList<>();
    story().forEach(e -> (e.position().partition() == 0 ? first : second).add(e));
    Account inOrder = folded("order.db", List.of(story()));
    assertThat(inOrder.name()).isEqualTo("last");
    assertThat(inOrder.closed()).isFalse();
    assertThat(folded("forth.db", List.of(first, second))).isEqualTo(inOrder);
    assertThat(folded("back.db", List.of(second, first))).isEqualTo(inOrder);
  }

  @Test
  void any_interleaving_of_the_partitions_ends_the_same() {
    Account inOrder = folded("order.db", List.of(story()));
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Integer> choices = new ArrayList<>();
      story().forEach(e -> choices.add(e.position().partition()));
      Collections.shuffle(choices, random);
      List<List<LogEntry>> left = List.of(new ArrayList<>(), new ArrayList<>());
      story().forEach(e -> left.get(e.position().partition()).add(e));
      List<List<LogEntry>> batches = new ArrayList<>();
      for (int choice : choices) {
        batches.add(List.of(left.get(choice).removeFirst()));
      }
      assertThat(folded("seed" + seed + ".db", batches)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }
}
