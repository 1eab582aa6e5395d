package dev.daybook.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.readmodel.Vault;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestLoopTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final AccountId ONE = new AccountId(1);

  @TempDir private Path folder;
  private final ScriptedLog log = new ScriptedLog(1_000);
  private final List<Fold> folds = new CopyOnWriteArrayList<>();
  private final List<IngestStatus> statuses = new CopyOnWriteArrayList<>();
  private ReadModel model;

  @BeforeEach
  void open() {
    model = ReadModel.open(folder.resolve("book.db"));
  }

  private IngestLoop started() {
    IngestLoop loop = new IngestLoop(log, model, InstantSource.system(), folds::add, statuses::add);
    loop.start();
    return loop;
  }

  private static List<LogEntry> postings(int from, int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      entries.add(SampleEvents.entry(SampleEvents.posting(1, 10_000, i, 0, i)));
    }
    return entries;
  }

  @Test
  void an_appended_event_is_in_the_awaited_fold_and_in_the_file() throws InterruptedException {
    try (IngestLoop loop = started();
        ReadModelReader reader = model.reader()) {
      LogEnd end = log.append(postings(0, 1));
      Fold fold = loop.awaitFold(end, LONG);
      assertThat(fold.timeline().balance(ONE, AsOf.LIVE)).isEqualTo(Amount.of("1"));
      assertThat(fold.accounts().get(ONE)).isPresent();
      assertThat(fold.events()).isEqualTo(1);
      assertThat(fold.end()).isEqualTo(end);
      assertThat(reader.eventCount()).isEqualTo(1);
      await().until(() -> loop.status() instanceof IngestStatus.Live);
      assertThat(folds).contains(loop.latest());
    }
    assertThat(statuses).last().isEqualTo(new IngestStatus.Stopped());
  }

  @Test
  void a_flood_larger_than_a_transaction_arrives_whole() throws InterruptedException {
    LogEnd end = log.append(postings(0, 45_000));
    try (IngestLoop loop = started()) {
      Fold fold = loop.awaitFold(end, LONG);
      assertThat(fold.events()).isEqualTo(45_000);
      assertThat(fold.timeline().eventCount()).isEqualTo(45_000);
    }
    assertThat(folds)
        .allSatisfy(fold -> assertThat(fold.timeline().eventCount()).isEqualTo(fold.events()));
  }

  @Test
  void a_restart_loads_the_file_and_goes_on_where_it_stopped() throws InterruptedException {
    try (IngestLoop loop = started()) {
      loop.awaitFold(log.append(postings(0, 300)), LONG);
    }
    LogEnd end = log.append(postings(302, 5));
    folds.clear();
    try (IngestLoop loop = started()) {
      Fold fold = loop.awaitFold(end, LONG);
      assertThat(folds.getFirst().timeline().eventCount()).isEqualTo(300);
      assertThat(fold.timeline().eventCount()).isEqualTo(305);
      assertThat(fold.duplicates()).isZero();
    }
  }

  @Test
  void the_kept_book_is_readable_while_the_store_is_away() throws InterruptedException {
    try (IngestLoop loop = started()) {
      loop.awaitFold(log.append(postings(0, 3)), LONG);
    }
    log.away(true);
    try (IngestLoop loop = started()) {
      await().until(() -> loop.status() instanceof IngestStatus.Waiting);
      assertThat(loop.latest().events()).isEqualTo(3);
      assertThat(((IngestStatus.Waiting) loop.status()).sentence())
          .isEqualTo("The event store does not answer.");
      LogEnd end = log.append(postings(10, 2));
      log.away(false);
      assertThat(loop.awaitFold(end, LONG).events()).isEqualTo(5);
      await().until(() -> loop.status() instanceof IngestStatus.Live);
    }
  }

  @Test
  void a_batch_that_cannot_be_written_is_kept_and_tried_again()
      throws InterruptedException, SQLException {
    try (IngestLoop loop = started();
        var console = DriverManager.getConnection("jdbc:sqlite:" + model.file());
        var statement = console.createStatement()) {
      await().until(() -> loop.status() instanceof IngestStatus.Live);
      statement.execute(
          "CREATE TRIGGER fail BEFORE INSERT ON log_offset BEGIN SELECT RAISE(ABORT, 'x'); END");
      LogEnd end = log.append(postings(0, 4));
      await().until(() -> loop.status() instanceof IngestStatus.Waiting);
      assertThat(loop.latest().events()).isZero();
      statement.execute("DROP TRIGGER fail");
      assertThat(loop.awaitFold(end, LONG).events()).isEqualTo(4);
      await().until(() -> loop.status() instanceof IngestStatus.Live);
    }
  }

  @Test
  void a_quarantined_record_that_can_be_read_by_now_counts_after_a_retry() throws Exception {
    LogEntry good = SampleEvents.entry(SampleEvents.posting(1, 70_000, 3, 0, 2));
    try (IngestLoop loop = started();
        ReadModelReader reader = model.reader()) {
      log.append(List.of(SampleEvents.undecodable(0, 0)));
      loop.awaitFold(log.append(List.of(SampleEvents.undecodable(0, 2))), LONG);
      loop.awaitFold(log.append(postings(4, 5)), LONG);
      assertThat(loop.retry(List.of()).get(9, SECONDS)).isEqualTo(new RetryResult(0, 0, 2));
      log.mend(good);
      assertThat(loop.retry(List.of(good.position())).get(9, SECONDS))
          .isEqualTo(new RetryResult(1, 0, 0));
      Fold fold = loop.latest();
      assertThat(fold.timeline().balance(ONE, AsOf.LIVE)).isEqualTo(Amount.of("12"));
      assertThat(fold.quarantined()).isEqualTo(1);
      assertThat(fold.events()).isEqualTo(6);
      assertThat(reader.quarantine(9, 0)).hasSize(1);
      assertThat(loop.retry(List.of()).get(9, SECONDS)).isEqualTo(new RetryResult(0, 0, 1));
    }
  }

  @Test
  void a_retry_of_a_loop_that_has_ended_says_so() {
    IngestLoop loop = started();
    loop.close();
    assertThatThrownBy(() -> loop.retry(List.of()).get(9, SECONDS))
        .hasMessageContaining("Daybook is closing.");
  }

  @Test
  void waiting_for_what_does_not_come_ends_with_a_typed_exception() {
    try (IngestLoop loop = started()) {
      assertThatThrownBy(() -> loop.awaitFold(new LogEnd(Map.of(0, 99L)), Duration.ofMillis(30)))
          .isInstanceOf(FoldTimeoutException.class)
          .hasMessageContaining("30 ms");
    }
  }

  @Test
  void an_unexpected_failure_is_said_and_nobody_waits_in_vain() {
    try (IngestLoop loop = started()) {
      await().until(() -> loop.status() instanceof IngestStatus.Live);
      log.breakReader();
      await().until(() -> loop.status() instanceof IngestStatus.Failed);
      assertThatThrownBy(() -> loop.awaitFold(new LogEnd(Map.of(0, 99L)), LONG))
          .isInstanceOf(FoldTimeoutException.class)
          .hasMessageContaining("restart Daybook");
    }
  }

  @Test
  void another_writer_of_the_file_ends_the_loop_with_a_sentence() {
    try (IngestLoop loop = started()) {
      await().until(() -> loop.status() instanceof IngestStatus.Live);
      try (var other = model.projector()) {
        other.apply(postings(0, 1), new LogEnd(Map.of(0, 1L)));
      }
      log.append(postings(0, 2));
      await().until(() -> loop.status() instanceof IngestStatus.Failed);
      assertThat(((IngestStatus.Failed) loop.status()).sentence())
          .contains("Another Daybook writes");
    }
  }

  @Test
  void closing_ends_a_loop_that_waits_or_was_never_started() {
    log.away(true);
    IngestLoop loop = started();
    await().until(() -> loop.status() instanceof IngestStatus.Waiting);
    loop.close();
    assertThat(loop.status()).isEqualTo(new IngestStatus.Stopped());
    new IngestLoop(log, model, InstantSource.system(), folds::add, statuses::add).close();
  }

  @Test
  void what_expired_before_it_was_read_is_kept_as_a_gap_and_the_rest_is_folded()
      throws InterruptedException {
    LogEnd end = log.append(postings(0, 50));
    log.expire(new LogEnd(Map.of(0, 30L)));
    try (IngestLoop loop = started();
        Vault vault = model.vault()) {
      assertThat(loop.awaitFold(end, LONG).events()).isEqualTo(20);
      assertThat(vault.gaps()).containsExactly(new LogGap(0, 0, 30));
    }
    LogEnd later = log.append(postings(51, 50));
    log.expire(new LogEnd(Map.of(0, 80L)));
    try (IngestLoop loop = started();
        Vault vault = model.vault()) {
      assertThat(loop.awaitFold(later, LONG).events()).isEqualTo(41);
      assertThat(vault.gaps()).containsExactly(new LogGap(0, 0, 30), new LogGap(0, 51, 80));
    }
  }

  @Test
  void what_expires_after_it_was_read_is_no_gap() throws InterruptedException {
    try (IngestLoop loop = started();
        Vault vault = model.vault()) {
      LogEnd end = log.append(postings(0, 50));
      loop.awaitFold(end, LONG);
      log.expire(end);
      assertThat(loop.awaitFold(log.append(postings(51, 2)), LONG).events()).isEqualTo(52);
      assertThat(vault.gaps()).isEmpty();
    }
  }

  @Test
  void another_log_in_the_place_of_this_one_ends_the_loop_and_nothing_of_it_is_read()
      throws InterruptedException {
    try (IngestLoop loop = started()) {
      loop.awaitFold(log.append(postings(0, 5)), LONG);
      log.replace();
      LogEnd others = log.append(postings(6, 5));
      await().until(() -> loop.status() instanceof IngestStatus.Failed);
      IngestStatus.Failed failed = (IngestStatus.Failed) loop.status();
      assertThat(failed.kind()).isEqualTo(IngestStatus.Failed.Kind.OTHER_LOG);
      assertThat(failed.sentence()).contains("deleted and made anew");
      assertThat(loop.latest().events()).isEqualTo(5);
      assertThatThrownBy(() -> loop.awaitFold(others, LONG))
          .isInstanceOf(FoldTimeoutException.class)
          .hasMessageContaining("deleted and made anew");
    }
  }
}
