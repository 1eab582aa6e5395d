package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One log, read with its partitions interleaved in two ways: a rebuild against the live model. */
class ReadingOrderTest {
  private static final AccountId ONE = new AccountId(1);

  @TempDir private Path folder;
  private int files;

  private AccountTotals folded(LogEntry... entries) throws SQLException {
    Path file = folder.resolve(files++ + ".db");
    try (Projector projector = ReadModel.open(file).projector()) {
      for (LogEntry entry : entries) {
        projector.apply(List.of(entry), LogEnd.START);
      }
    }
    return totals(file);
  }

  private static AccountTotals totals(Path file) throws SQLException {
    try (var connection = Schema.writing(file)) {
      return StoredState.accounts(connection).getFirst();
    }
  }

  private static EventHeader header(long id) {
    return new EventHeader(
        new EventId(new UUID(1, id)), ONE, Instant.EPOCH, null, null, null, null);
  }

  private static LogEntry at(int partition, long offset, long recorded, LedgerEvent event) {
    return SampleEvents.entry(
        new RecordedEvent(
            new LogPosition(partition, offset), Instant.ofEpochMilli(recorded), event));
  }

  @Test
  void within_a_partition_the_later_fact_holds_even_if_the_brokers_clock_was_set_back()
      throws SQLException {
    AccountTotals totals =
        folded(
            at(0, 0, 20_000, new LedgerEvent.OverdraftLimitChanged(header(1), Amount.of("70"))),
            at(0, 1, 10_000, new LedgerEvent.OverdraftLimitChanged(header(2), Amount.of("50"))));
    assertThat(totals.account().overdraftLimit()).isEqualTo(Amount.of("50"));
  }

  @Test
  void an_impossible_fact_of_a_batch_does_not_take_an_overtaken_one_with_it() throws SQLException {
    LogEntry opened = at(0, 0, 1, opened(1));
    LogEntry newer = at(1, 0, 9, new LedgerEvent.AccountRenamed(header(2), "newer"));
    LogEntry older = at(0, 1, 5, new LedgerEvent.OverdraftLimitChanged(header(3), Amount.of("7")));
    LogEntry twice = at(0, 2, 6, opened(4));
    Path file = folder.resolve("batch.db");
    try (Projector projector = ReadModel.open(file).projector()) {
      projector.apply(List.of(newer, opened, older, twice), LogEnd.START);
      assertThat(projector.quarantineCount()).isEqualTo(1);
    }
    assertThat(totals(file)).isEqualTo(folded(opened, older, twice, newer));
    assertThat(totals(file).account().overdraftLimit()).isEqualTo(Amount.of("7"));
    assertThat(totals(file).account().name()).isEqualTo("newer");
  }

  private static LedgerEvent opened(long id) {
    return new LedgerEvent.AccountOpened(header(id), "opened", SampleEvents.EUR, Amount.ZERO);
  }

  @Test
  void a_copy_of_an_old_fact_in_another_partition_changes_nothing() throws SQLException {
    LogEntry first = at(0, 0, 1, new LedgerEvent.AccountRenamed(header(1), "first"));
    LogEntry second = at(0, 1, 2, new LedgerEvent.AccountRenamed(header(2), "second"));
    LogEntry copy = at(1, 0, 3, new LedgerEvent.AccountRenamed(header(1), "first"));
    assertThat(folded(copy, first, second).account().name())
        .isEqualTo(folded(first, second, copy).account().name());
  }
}
