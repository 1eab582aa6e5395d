package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Accounts;
import dev.daybook.readmodel.Projection;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.Timeline;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When what was known is read again, and when not. */
class BookQuestionTest {
  private static final RawRecord RAW = new RawRecord(null, new byte[] {1});
  private static final LogEnd KNOWN = new LogEnd(Map.of(0, 5L));

  @TempDir private Path folder;
  private long retried;

  static LongStream seeds() {
    return new Random().longs(20);
  }

  /** A book, and the same some records later; now and then one of those was set aside before. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_need_not_be_asked_would_have_the_same_answer(long seed) {
    Random random = new Random(seed);
    RandomLog log = new RandomLog(random);
    ReadModel model = ReadModel.open(folder.resolve("book.db"));
    Timeline timeline = new Timeline();
    int answered = 0;
    try (Projector projector = model.projector()) {
      Fold before = with(timeline, projector, projector.apply(log.more(200), log.end()));
      for (int step = 0; step < 40; step++) {
        AsOf asOf = new AsOf(log.instant(), log.knownAt(log.instant()));
        BookQuestion asked = question(before, asOf, chosen(random, before));
        BookAnswer answer = answer(model, asked);
        Fold after =
            random.nextInt(4) == 0
                ? with(timeline, projector, projector.retry(mended(log, random)))
                : with(timeline, projector, projector.apply(log.more(1 + step), log.end()));
        BookQuestion newer = question(after, asOf, asked.chosen());
        if (asked.answers(newer)) {
          answered++;
          requireSame(answer, answer(model, newer));
        }
        before = after;
      }
    }
    assertThat(answered).as("answers that stand").isPositive();
  }

  private Fold with(Timeline timeline, Projector projector, Projection projection) {
    projection.applied().forEach(timeline::add);
    return new Fold(
        timeline.snapshot(),
        projector.accounts(),
        projector.next(),
        projector.eventCount(),
        projector.duplicateCount(),
        projector.quarantineCount(),
        retried);
  }

  /** One that was set aside, as the event that it might have been. */
  private List<LogEntry> mended(RandomLog log, Random random) {
    List<LogEntry.Undecodable> aside =
        log.records.stream()
            .filter(LogEntry.Undecodable.class::isInstance)
            .map(LogEntry.Undecodable.class::cast)
            .toList();
    LogEntry.Undecodable each = aside.get(random.nextInt(aside.size()));
    LedgerEvent event = new RandomLog(random).event();
    retried++;
    return List.of(
        new LogEntry.Decoded(new RecordedEvent(each.position(), each.recorded(), event), RAW, 2));
  }

  private static @Nullable TimeRange chosen(Random random, Fold fold) {
    return random.nextBoolean() ? null : Ranges.full(fold.timeline());
  }

  private static BookAnswer answer(ReadModel model, BookQuestion question) {
    try (BookQuery query = new BookQuery(model.reader(), InstantSource.system())) {
      BookAnswer answer = query.answer(question, () -> true);
      assertThat(answer.accounts().stream().toList()).hasSize(answer.accounts().size());
      return answer;
    }
  }

  private static void requireSame(BookAnswer kept, BookAnswer anew) {
    assertThat(kept.upTo()).isEqualTo(anew.upTo());
    assertThat(kept.total()).isEqualTo(anew.total());
    assertThat(kept.figures()).isEqualTo(anew.figures());
    assertThat(kept.accountCount()).isEqualTo(anew.accountCount());
    assertThat(kept.accounts().stream().toList()).isEqualTo(anew.accounts().stream().toList());
    assertThat(kept.events().total()).isEqualTo(anew.events().total());
    assertThat(kept.events().rows()).containsExactlyElementsOf(anew.events().rows());
    if (kept.question().shown() != null
        && kept.question().shown().equals(anew.question().shown())) {
      assertThat(kept.chart().series()).usingRecursiveComparison().isEqualTo(anew.chart().series());
      assertThat(kept.chart().events()).isEqualTo(anew.chart().events());
      assertThat(kept.density()).isEqualTo(anew.density());
    }
  }

  private static BookQuestion question(Fold fold, AsOf asOf, @Nullable TimeRange chosen) {
    TimeRange full = Ranges.full(fold.timeline());
    return new BookQuestion(
        fold,
        asOf,
        List.of(new AccountId(2), new AccountId(3)),
        new ViewState.Order("", AccountColumn.BALANCE, true),
        new ViewState.Rows(0, 50),
        chosen,
        Ranges.shown(chosen, full),
        full,
        Hypothesis.NONE,
        100,
        100);
  }

  private static Fold fold(long end, long lastMillis) {
    Timeline timeline = new Timeline();
    timeline.add(1, 100, 0, 0, 0);
    timeline.add(1, 100, lastMillis, 0, 1);
    return new Fold(timeline.snapshot(), Accounts.NONE, new LogEnd(Map.of(0, end)), 2, 0, 0, 0);
  }

  private static BookQuestion known(Fold fold, @Nullable LogEnd upTo) {
    return question(fold, new AsOf(Instant.ofEpochMilli(1_000), upTo), null);
  }

  @Test
  void what_arrives_behind_the_end_of_knowledge_is_no_reason_to_ask() {
    BookQuestion asked = known(fold(5, 100_000), KNOWN);
    assertThat(asked.answers(known(fold(1_000_000, 100_000), KNOWN))).isTrue();
  }

  @Test
  void with_all_knowledge_every_arrival_is_a_reason_to_ask() {
    BookQuestion asked = known(fold(5, 100_000), null);
    assertThat(asked.answers(known(fold(6, 100_000), null))).isFalse();
  }

  @Test
  void a_book_that_was_not_read_up_to_the_end_of_knowledge_is_asked_again() {
    BookQuestion asked = known(fold(4, 100_000), KNOWN);
    assertThat(asked.answers(known(fold(5, 100_000), KNOWN))).isFalse();
  }

  @Test
  void a_partition_that_is_known_further_than_it_was_read_is_asked_again() {
    LogEnd both = new LogEnd(Map.of(0, 5L, 1, 1L));
    BookQuestion asked = known(fold(5, 100_000), both);
    assertThat(asked.answers(known(fold(6, 100_000), both))).isFalse();
  }

  @Test
  void history_may_grow_by_less_than_a_pixel() {
    BookQuestion asked = known(fold(5, 100_000), KNOWN);
    assertThat(asked.answers(known(fold(6, 100_900), KNOWN))).isTrue();
    assertThat(asked.answers(known(fold(6, 102_000), KNOWN))).isFalse();
  }

  @Test
  void an_event_that_was_set_aside_is_a_reason_to_ask() {
    Fold before = fold(9, 100_000);
    Fold after =
        new Fold(before.timeline(), before.accounts(), before.end(), 3, 0, 0, before.retried() + 1);
    assertThat(known(before, KNOWN).answers(known(after, KNOWN))).isFalse();
  }

  @Test
  void an_account_that_became_another_is_a_reason_to_ask() {
    Fold before = fold(5, 100_000);
    Account other = Account.unopened(new AccountId(2), Instant.EPOCH);
    Fold after =
        new Fold(
            before.timeline(), before.accounts().with(List.of(other)), before.end(), 2, 0, 0, 0);
    assertThat(known(before, KNOWN).answers(known(after, KNOWN))).isFalse();
  }
}
