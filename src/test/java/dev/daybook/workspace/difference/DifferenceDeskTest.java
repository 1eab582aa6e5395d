package dev.daybook.workspace.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Accounts;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Timeline;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a comparison that takes long. This thread is the workspace's. */
class DifferenceDeskTest {
  private static final Instant SECOND = Instant.ofEpochMilli(2_000);
  private static final Instant EIGHTH = Instant.ofEpochMilli(8_000);
  private static final LogEnd SIX = end(6);

  @TempDir private Path folder;
  private final LinkedBlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final AtomicInteger compared = new AtomicInteger();
  private final Timeline timeline = new Timeline();
  private ReadModelReader reader;
  private DifferenceWorker worker;
  private DifferenceDesk desk;
  private Fold fold;

  @BeforeEach
  void open() {
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    reader = model.reader();
    worker =
        new DifferenceWorker(
            () -> {
              compared.incrementAndGet();
              awaitSlow();
              return model.reader();
            });
    desk =
        new DifferenceDesk(
            worker,
            new DetailQuery(reader),
            news -> {
              home.add(news);
            });
    for (int i = 0; i < 10; i++) { // 1.00 each second
      timeline.add(1, 10_000, 1_000L * i, 0, i);
    }
    fold = fold(10);
  }

  @AfterEach
  void close() {
    slow.countDown();
    worker.close();
    reader.close();
  }

  private void awaitSlow() {
    try {
      slow.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LogEnd end(long offset) {
    return new LogEnd(Map.of(0, offset));
  }

  private Fold fold(long read) {
    return new Fold(timeline.snapshot(), Accounts.NONE, end(read), read, 0, 0, 0);
  }

  private void set(Handle handle, @Nullable Instant at, @Nullable LogEnd known) {
    desk.apply(
        new Intent.Compare.SetHere(handle), new AsOf(at, known), List.of(), null, Fold.EMPTY);
  }

  /** With 3.00 at the cursor. */
  private CompareModel shown() {
    return desk.model(
        fold,
        new KeyFigures(
            List.of(new KeyFigures.Total(CurrencyCode.NONE, new BigDecimal("3.0000"), 1)),
            1,
            3,
            null));
  }

  private CompareModel until(Predicate<CompareModel> wanted) {
    return Awaitility.await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              for (Runnable news = home.poll(); news != null; news = home.poll()) {
                news.run();
              }
              return shown();
            },
            wanted);
  }

  private static Map<CurrencyCode, BigDecimal> toB(String sum) {
    return Map.of(CurrencyCode.NONE, new BigDecimal(sum));
  }

  @Test
  void totals_of_a_view_that_knows_less_come_with_the_difference_and_not_before() {
    set(Handle.A, SECOND, null);
    set(Handle.B, EIGHTH, SIX);
    CompareModel meanwhile = shown();
    assertThat(meanwhile.toB()).isEmpty();
    assertThat(meanwhile.table().computing()).isTrue();
    slow.countDown();
    CompareModel there = until(c -> !c.table().computing());
    assertThat(there.toB()).isEqualTo(toB("3.0000")); // of 6.00
  }

  @Test
  void while_a_handle_is_dragged_no_totals_are_those_of_an_earlier_place() {
    slow.countDown();
    set(Handle.A, SECOND, null);
    set(Handle.B, EIGHTH, SIX);
    until(c -> !c.toB().isEmpty());
    for (int i = 0; i < 100; i++) {
      set(Handle.B, Instant.ofEpochMilli(1_000 + i), SIX);
      assertThat(shown().toB()).isIn(Map.of(), toB("-1.0000"));
    }
    assertThat(until(c -> !c.table().computing()).toB()).isEqualTo(toB("-1.0000"));
  }

  @Test
  void totals_of_a_view_that_knows_all_are_there_at_once() {
    set(Handle.A, SECOND, SIX);
    set(Handle.B, EIGHTH, null);
    CompareModel meanwhile = shown();
    assertThat(meanwhile.table().computing()).isTrue();
    assertThat(meanwhile.toB()).isEqualTo(toB("6.0000")); // of 9.00
  }

  @Test
  void what_arrives_behind_both_views_is_no_reason_to_compare_again() {
    slow.countDown();
    set(Handle.A, SECOND, SIX);
    set(Handle.B, EIGHTH, SIX);
    CompareModel before = until(c -> !c.table().computing());
    for (int i = 10; i < 100; i++) {
      timeline.add(1, 10_000, 5_000, 0, i);
      fold = fold(i + 1);
      assertThat(shown()).isSameAs(before);
    }
    assertThat(compared).hasValue(1);
    fold = new Fold(fold.timeline(), fold.accounts(), end(101), 101, 0, 0, 1);
    assertThat(shown().table().computing()).as("a record was no event before").isTrue();
    until(c -> !c.table().computing());
    assertThat(compared).hasValue(2);
  }

  @Test
  void an_arrival_is_a_reason_to_compare_again_if_one_view_knows_all() {
    slow.countDown();
    set(Handle.A, SECOND, SIX);
    set(Handle.B, EIGHTH, null);
    until(c -> !c.table().computing());
    timeline.add(1, 10_000, 5_000, 0, 10);
    fold = fold(11);
    assertThat(shown().table().computing()).isTrue();
    assertThat(until(c -> !c.table().computing()).table().events()).isEqualTo(7);
  }

  @Test
  void leaving_drops_the_totals() {
    slow.countDown();
    set(Handle.A, SECOND, null);
    set(Handle.B, EIGHTH, SIX);
    until(c -> !c.toB().isEmpty());
    desk.apply(new Intent.Compare.Leave(), AsOf.LIVE, List.of(new AccountId(1)), null, fold);
    assertThat(shown()).isEqualTo(CompareModel.NONE);
  }
}
