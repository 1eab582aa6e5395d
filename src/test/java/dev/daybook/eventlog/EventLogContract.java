package dev.daybook.eventlog;

import static dev.daybook.eventlog.Events.deposit;
import static dev.daybook.eventlog.Events.deposits;
import static dev.daybook.eventlog.Events.events;
import static dev.daybook.eventlog.Events.readAll;
import static dev.daybook.eventlog.Events.readPast;
import static dev.daybook.eventlog.Events.readTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log keeps, whatever it is made of. */
public abstract class EventLogContract {
  private EventLog log;

  protected abstract EventLog freshLog(int partitions);

  protected abstract void raisePartitions(EventLog of, int total);

  /** Makes the log forget what stands before. */
  protected abstract void expire(EventLog of, LogEnd before) throws Exception;

  /** Deletes the log and makes another one of the same name, with one partition. */
  protected abstract void recreate(EventLog of) throws Exception;

  @BeforeEach
  final void openLog() {
    log = freshLog(1);
  }

  @AfterEach
  final void closeLog() {
    log.close();
  }

  @Test
  void events_are_read_back_as_they_were_appended_at_the_positions_returned() throws Exception {
    List<LedgerEvent> appended = List.of(deposit(1, 10), deposit(2, 20), deposit(1, 30));
    try (Appender appender = log.appender()) {
      List<LogPosition> positions = appender.append(_ -> appended);

      List<LogEntry> read = readPast(log, positions);
      assertThat(events(read)).containsExactlyElementsOf(appended);
      assertThat(read).extracting(LogEntry::position).containsExactlyElementsOf(positions);
    }
  }

  @Test
  void an_empty_log_has_an_end_and_nothing_before_it() {
    try (LogReader reader = log.reader(LogEnd.START)) {
      assertThat(reader.end().nextOffset(0)).isZero();
      assertThat(reader.poll(Duration.ofMillis(10)).entries()).isEmpty();
    }
  }

  @Test
  void a_decision_to_append_nothing_appends_nothing() throws Exception {
    try (Appender appender = log.appender()) {
      assertThat(appender.append(_ -> List.of())).isEmpty();
    }
    assertThat(readAll(log, LogEnd.START)).isEmpty();
  }

  @Test
  void offsets_have_gaps_and_a_reader_passes_them() throws Exception {
    try (Appender appender = log.appender()) {
      appender.append(_ -> List.of(deposit(1, 1)));
      appender.append(_ -> List.of(deposit(1, 2)));
    }
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log.reader(LogEnd.START)) {
      LogEnd end = reader.end();
      LogEnd stand = readTo(reader, LogEnd.START, end, entries);

      long last = entries.getLast().position().offset();
      assertThat(last).as("two events, a marker between them").isGreaterThan(1);
      assertThat(stand.nextOffset(0)).as("the marker after the last event").isGreaterThan(last + 1);
      assertThat(stand).isEqualTo(end);
    }
  }

  @Test
  void a_reader_starts_where_it_is_told() throws Exception {
    LogEnd middle;
    try (Appender appender = log.appender();
        LogReader reader = log.reader(LogEnd.START)) {
      appender.append(_ -> deposits(5));
      middle = readTo(reader, LogEnd.START, reader.end(), new ArrayList<>());
      LedgerEvent later = deposit(1, 99);
      appender.append(_ -> List.of(later));

      assertThat(events(readAll(log, middle))).containsExactly(later);
    }
  }

  @Test
  void each_decision_sees_the_end_of_all_earlier_commits() throws Exception {
    try (Appender appender = log.appender()) {
      for (int i = 0; i < 20; i++) {
        List<LogEnd> seen = new ArrayList<>();
        List<LogPosition> mine = append(appender, deposit(1, 1));
        appender.append(
            end -> {
              seen.add(end);
              return List.of();
            });
        assertThat(seen.getLast().isPast(mine.getFirst())).isTrue();
      }
    }
  }

  @Test
  void an_idle_writer_that_was_fenced_decides_again_on_the_newer_log() throws Exception {
    try (Appender idle = log.appender();
        Appender other = log.appender()) {
      append(idle, deposit(1, 1));
      LogPosition others = append(other, deposit(1, 2)).getFirst();

      List<LogEnd> seen = new ArrayList<>();
      idle.append(
          end -> {
            seen.add(end);
            return List.of(deposit(1, 3));
          });

      assertThat(seen.getLast().isPast(others)).isTrue();
    }
    assertThat(amounts()).containsExactly("1.00", "2.00", "3.00");
  }

  @Test
  void a_writer_fenced_while_it_decides_leaves_nothing_readable_and_decides_again()
      throws Exception {
    try (Appender slow = log.appender();
        Appender quick = log.appender()) {
      append(slow, deposit(1, 1));
      AtomicInteger decisions = new AtomicInteger();
      slow.append(
          _ -> {
            int decision = decisions.incrementAndGet();
            if (decision == 1) {
              append(quick, deposit(1, 2));
            }
            return List.of(deposit(1, 10L * decision));
          });

      assertThat(decisions).hasValue(2);
    }
    assertThat(amounts()).containsExactly("1.00", "2.00", "20.00");
  }

  @Test
  void writers_that_contend_append_each_event_once_and_lose_none() throws Exception {
    int writers = 2;
    int each = 15;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int account = writer;
        running.add(
            threads.submit(
                () -> {
                  try (Appender appender = log.appender()) {
                    for (int i = 0; i < each; i++) {
                      long amount = i + 1L;
                      append(appender, deposit(account, amount));
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    List<String> expected = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      for (int i = 0; i < each; i++) {
        expected.add(writer + ":" + (i + 1) + ".00");
      }
    }
    assertThat(events(readAll(log, LogEnd.START)))
        .extracting(e -> e.header().account() + ":" + e.amount())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void two_writers_never_overdraw_what_only_one_of_them_may_take() throws Exception {
    try (Appender first = log.appender()) {
      append(first, deposit(1, 10));
    }
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        running.add(
            threads.submit(
                () -> {
                  try (Appender appender = log.appender()) {
                    for (int i = 0; i < 8; i++) {
                      taken.addAndGet(appender.append(this::takeOneIfAny).size());
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    assertThat(taken).hasValue(10);
    assertThat(balanceOf(readAll(log, LogEnd.START))).isZero();
  }

  private List<LedgerEvent> takeOneIfAny(LogEnd end) {
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log.reader(LogEnd.START)) {
      readTo(reader, LogEnd.START, end, entries);
    }
    return balanceOf(entries) > 0 ? List.of(deposit(1, -1)) : List.of();
  }

  private static long balanceOf(List<LogEntry> entries) {
    return events(entries).stream().mapToLong(e -> e.amount().tenThousandths()).sum() / 10_000;
  }

  @Test
  void a_failing_decision_appends_nothing_and_the_next_one_works() throws Exception {
    try (Appender appender = log.appender()) {
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        throw new IllegalStateException("no");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        throw new InterruptedException("stop");
                      }))
          .isInstanceOf(InterruptedException.class);
      append(appender, deposit(1, 5));
    }
    assertThat(amounts()).containsExactly("5.00");
  }

  @Test
  void a_large_transaction_is_read_whole_and_in_order() throws Exception {
    List<LedgerEvent> many = deposits(30_000);
    try (Appender appender = log.appender()) {
      List<LogPosition> positions = appender.append(_ -> many);
      assertThat(positions).hasSize(many.size()).isSorted();
      assertThat(events(readPast(log, positions))).isEqualTo(many);
    }
  }

  @Test
  void a_large_transaction_that_was_announced_is_decided_once_and_its_sending_is_told()
      throws Exception {
    List<LedgerEvent> many = deposits(60_000);
    AtomicInteger decisions = new AtomicInteger();
    List<Integer> told = new ArrayList<>();
    try (Appender appender = log.appender()) {
      appender.append(
          _ -> {
            decisions.incrementAndGet();
            return many;
          },
          new Announced(
              many.size(),
              (sent, total) -> {
                assertThat(total).isEqualTo(many.size());
                told.add(sent);
                return true;
              }));
      append(appender, deposit(1, 2));
    }
    assertThat(decisions).hasValue(1);
    assertThat(told).isSorted().startsWith(0).endsWith(many.size());
    assertThat(readAll(log, LogEnd.START)).hasSize(many.size() + 1);
  }

  @Test
  void an_append_cancelled_before_its_commit_leaves_nothing_and_the_next_one_works()
      throws Exception {
    List<LedgerEvent> many = deposits(5_000);
    try (Appender appender = log.appender()) {
      for (int stopAt : List.of(0, many.size())) {
        Announced stopped = new Announced(many.size(), (sent, _) -> sent < stopAt);
        assertThatThrownBy(() -> appender.append(_ -> many, stopped))
            .isInstanceOf(CancellationException.class);
      }
      append(appender, deposit(1, 5));
    }
    assertThat(amounts()).containsExactly("5.00");
  }

  @Test
  void a_decision_that_is_cancelled_appends_nothing_and_the_next_one_works() throws Exception {
    try (Appender appender = log.appender()) {
      assertThatThrownBy(
              () ->
                  appender.append(
                      _ -> {
                        throw new CancellationException("stop");
                      }))
          .isInstanceOf(CancellationException.class);
      append(appender, deposit(1, 5));
    }
    assertThat(amounts()).containsExactly("5.00");
  }

  /** So many events are to be expected, and this is asked whether to go on. */
  private record Announced(int expectedEvents, BiPredicate<Integer, Integer> goOn)
      implements Appender.Sending {
    @Override
    public boolean proceed(int sent, int total) {
      return goOn.test(sent, total);
    }
  }

  @Test
  void several_partitions_keep_each_account_in_order() throws Exception {
    try (EventLog wide = freshLog(3)) {
      List<LedgerEvent> many = deposits(100);
      List<LedgerEvent> read;
      try (Appender appender = wide.appender()) {
        read = events(readPast(wide, appender.append(_ -> many)));
      }
      assertThat(read).containsExactlyInAnyOrderElementsOf(many);
      for (int account = 0; account < 10; account++) {
        int wanted = account;
        assertThat(read.stream().filter(e -> e.header().account().number() == wanted))
            .containsExactlyElementsOf(
                many.stream().filter(e -> e.header().account().number() == wanted).toList());
      }
    }
  }

  @Test
  void a_reader_follows_partitions_that_are_added() throws Exception {
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log.reader(LogEnd.START)) {
      reader.poll(Duration.ofMillis(10));
      raisePartitions(log, 4);
      try (Appender appender = log.appender()) {
        appender.append(_ -> deposits(40));
      }
      LogEnd stand = LogEnd.START;
      for (int i = 0; i < 300 && entries.size() < 40; i++) {
        LogReader.Batch batch = reader.poll(Duration.ofMillis(100));
        entries.addAll(batch.entries());
        stand = batch.next();
      }
      assertThat(entries).hasSize(40);
      assertThat(entries.stream().map(e -> e.position().partition()).distinct().count())
          .isGreaterThan(1);
      assertThat(stand.covers(reader.end())).isTrue();
    }
  }

  @Test
  void a_decision_to_append_nothing_has_seen_what_another_writer_put_into_an_added_partition()
      throws Exception {
    try (Appender idle = log.appender();
        Appender other = log.appender()) {
      append(idle, deposit(1, 1));
      raisePartitions(log, 8);
      List<LogPosition> others = other.append(_ -> deposits(40));
      assertThat(others).extracting(LogPosition::partition).anyMatch(p -> p > 0);

      List<LogEnd> seen = new ArrayList<>();
      idle.append(
          end -> {
            seen.add(end);
            return List.of();
          });

      assertThat(others).allMatch(seen.getLast()::isPast);
    }
  }

  @Test
  void what_expired_before_it_was_read_is_said_and_the_rest_is_read() throws Exception {
    try (EventLog wide = freshLog(2);
        Appender appender = wide.appender()) {
      List<LogPosition> all = appender.append(_ -> deposits(40));
      readPast(wide, all);
      LogEnd gone = new LogEnd(Map.of(0, 7L, 1, 11L));
      expire(wide, gone);
      List<LogPosition> more = appender.append(_ -> deposits(4));
      List<LogPosition> left =
          Stream.concat(all.stream(), more.stream()).filter(p -> !gone.isPast(p)).toList();

      try (LogReader reader = wide.reader(LogEnd.START)) {
        assertThat(reader.start()).isEqualTo(gone);
        Everything read = Everything.of(reader, past(left));
        assertThat(read.gaps).containsExactlyInAnyOrder(new LogGap(0, 0, 7), new LogGap(1, 0, 11));
        assertThat(read.positions()).containsExactlyInAnyOrderElementsOf(left);
      }
      try (LogReader reader = wide.reader(new LogEnd(Map.of(0, 5L, 1, 20L)))) {
        Everything read = Everything.of(reader, past(left));
        assertThat(read.gaps).containsExactly(new LogGap(0, 5, 7));
        assertThat(read.positions())
            .containsExactlyInAnyOrderElementsOf(
                left.stream().filter(p -> p.partition() == 0 || p.offset() >= 20).toList());
      }
    }
  }

  @Test
  void what_expires_under_a_reader_that_has_read_it_is_no_gap_and_what_it_has_not_is_one()
      throws Exception {
    try (Appender appender = log.appender();
        LogReader reader = log.reader(LogEnd.START)) {
      List<LogPosition> read = appender.append(_ -> deposits(5));
      LogEnd stand = Everything.of(reader, past(read)).stand;
      expire(log, past(read));
      List<LogPosition> lost = appender.append(_ -> deposits(3));
      readPast(log, lost);
      expire(log, past(lost));
      List<LogPosition> last = appender.append(_ -> deposits(2));

      Everything rest = Everything.of(reader, past(last));
      // A reader may have fetched some before they went; what it hands out is no gap then.
      int handed = rest.entries.size() - last.size();
      assertThat(handed).isIn(0, 3);
      assertThat(rest.gaps).hasSize(handed == 0 ? 1 : 0);
      if (handed == 0) {
        assertThat(rest.gaps.getFirst().from()).isEqualTo(stand.nextOffset(0));
        assertThat(rest.gaps.getFirst().to()).isEqualTo(past(lost).nextOffset(0));
      }
    }
  }

  @Test
  void an_empty_log_whose_beginning_is_gone_is_a_gap_and_nothing_else() throws Exception {
    try (Appender appender = log.appender()) {
      readPast(log, appender.append(_ -> deposits(3)));
      try (LogReader reader = log.reader(LogEnd.START)) {
        LogEnd end = reader.end();
        expire(log, end);
        Everything read = Everything.of(reader, end);
        if (!read.gaps.isEmpty()) { // else it had fetched them before they went
          assertThat(read.entries).isEmpty();
        }
      }
      try (LogReader late = log.reader(LogEnd.START)) {
        LogEnd end = late.end();
        Everything read = Everything.of(late, end);
        assertThat(read.entries).isEmpty();
        assertThat(read.gaps).containsExactly(new LogGap(0, 0, end.nextOffset(0)));
      }
    }
  }

  @Test
  void a_log_that_was_deleted_and_made_anew_is_recognised_before_anything_of_it_is_read()
      throws Exception {
    try (Appender appender = log.appender();
        LogReader reader = log.reader(LogEnd.START)) {
      String identity = log.identity();
      Everything.of(reader, past(appender.append(_ -> deposits(4))));
      recreate(log);
      try (EventLog anew = again(log);
          Appender other = anew.appender()) {
        assertThat(anew.identity()).isNotEqualTo(identity);
        List<LogPosition> others = other.append(_ -> deposits(50));
        assertThat(readPast(anew, others)).hasSize(50);

        assertThatThrownBy(() -> pollUntilItThrows(reader)).isInstanceOf(OtherLogException.class);
        assertThatThrownBy(() -> reader.poll(Duration.ofMillis(50)))
            .as("nor later")
            .isInstanceOf(OtherLogException.class);
        AtomicInteger decisions = new AtomicInteger();
        assertThatThrownBy(
                () ->
                    appender.append(
                        _ -> {
                          decisions.incrementAndGet();
                          return deposits(1);
                        }))
            .isInstanceOf(OtherLogException.class);
        assertThat(decisions).hasValue(0);
        assertThat(readAll(anew, LogEnd.START)).as("nothing was written").hasSize(50);
      }
    }
  }

  @Test
  void a_log_that_ends_before_what_was_read_of_it_is_another_one() throws Exception {
    try (Appender appender = log.appender()) {
      readPast(log, appender.append(_ -> deposits(2)));
    }
    try (LogReader reader = log.reader(new LogEnd(Map.of(0, 100L)))) {
      assertThatThrownBy(reader::end)
          .isInstanceOf(OtherLogException.class)
          .hasMessageContaining("read up to 0:100");
    }
  }

  /** Another object on the log of that name. */
  protected abstract EventLog again(EventLog of);

  private static LogEnd past(List<LogPosition> positions) {
    Map<Integer, Long> after = new HashMap<>();
    positions.forEach(p -> after.merge(p.partition(), p.offset() + 1, Math::max));
    return new LogEnd(after);
  }

  private static void pollUntilItThrows(LogReader reader) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      try {
        assertThat(reader.poll(Duration.ofMillis(100)).entries()).isEmpty();
      } catch (OtherLogException e) {
        throw e;
      } catch (LogUnavailableException _) {
        // The store may have no such topic for a moment.
      }
    }
  }

  /** What a reader handed out up to an end. */
  private record Everything(List<LogEntry> entries, List<LogGap> gaps, LogEnd stand) {
    static Everything of(LogReader reader, LogEnd upTo) {
      List<LogEntry> entries = new ArrayList<>();
      List<LogGap> gaps = new ArrayList<>();
      LogEnd stand = LogEnd.START;
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!stand.covers(upTo)) {
        assertThat(System.nanoTime()).as("at %s, never at %s", stand, upTo).isLessThan(deadline);
        LogReader.Batch batch = reader.poll(Duration.ofMillis(200));
        entries.addAll(batch.entries());
        gaps.addAll(batch.expired());
        stand = batch.next();
      }
      return new Everything(entries, gaps, stand);
    }

    List<LogPosition> positions() {
      return entries.stream().map(LogEntry::position).toList();
    }
  }

  @Test
  void a_waiting_reader_can_be_woken() throws Exception {
    try (LogReader reader = log.reader(LogEnd.START)) {
      CompletableFuture<LogReader.Batch> polled =
          CompletableFuture.supplyAsync(() -> reader.poll(Duration.ofMinutes(5)));
      reader.wakeup();
      assertThat(polled.get().entries()).isEmpty();
    }
  }

  private List<String> amounts() {
    return events(readAll(log, LogEnd.START)).stream().map(e -> e.amount().toString()).toList();
  }

  private static List<LogPosition> append(Appender appender, LedgerEvent event)
      throws InterruptedException {
    return appender.append(_ -> List.of(event));
  }
}
