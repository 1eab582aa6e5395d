package dev.daybook.workspace.learned;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.DuplicateRecord;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.LearnedReader;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.LateArrivals;
import dev.daybook.timeline.PositionSet;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import dev.daybook.workspace.text.EventTypeText;
import dev.daybook.workspace.tools.Memo;
import dev.daybook.workspace.tools.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of an instant since then: the events that are known now and were not, what each
 * of them is, and how they add up. One thread at a time, like the reader.
 */
public final class LearnedQuery {
  private final ReadModelReader reader;
  private final LearnedReader more;
  private final Memo<TimelineSnapshot, PositionSet> late =
      new Memo<>(timeline -> PositionSet.of(LateArrivals.of(timeline).positions()));
  private final Memo<Question, Answer> answers = new Memo<>(this::answer);

  /** Of what is asked now. */
  private BooleanSupplier wanted = () -> true;

  private record Question(
      Fold fold, @Nullable Instant effective, LogEnd known, long sinceMillis, List<AccountId> of) {}

  private record Answer(Learned learned, LearnedSums sums) {}

  private final Memo<Page, LearnedTable> pages = new Memo<>(this::page);

  private record Page(Fold fold, Answer of, int first, int count) {}

  public LearnedQuery(ReadModelReader reader) {
    this.reader = reader;
    more = LearnedReader.of(reader);
  }

  /**
   * A stretch of it with all sums.
   *
   * @param effective the instant looked at, or null for every event
   * @param known where knowledge ended then
   * @param since when then was: what is effective later is new business
   * @param of the accounts that count; empty for all
   * @param first the index of the first row wanted, from 0
   * @param count how many rows are wanted at most
   * @param stillWanted asked now and then
   * @throws CancellationException once it is not wanted any more
   */
  public LearnedTable run(
      Fold fold,
      @Nullable Instant effective,
      LogEnd known,
      Instant since,
      List<AccountId> of,
      int first,
      int count,
      BooleanSupplier stillWanted) {
    wanted = stillWanted;
    Answer answer =
        answers.of(new Question(fold, effective, known, since.toEpochMilli(), List.copyOf(of)));
    return pages.of(new Page(fold, answer, first, count));
  }

  private LearnedTable page(Page p) {
    long total = p.of.learned.rows();
    int from = (int) Math.clamp(p.first, 0, Math.max(0, total - 1));
    int to = (int) Math.min(total, (long) from + p.count);
    return new LearnedTable(
        p.of.sums.kinds(),
        p.of.sums.currencies(),
        p.of.sums.accounts(),
        total,
        from,
        rows(p.fold, p.of.learned, from, to));
  }

  private Answer answer(Question q) {
    AsOf later = new AsOf(q.effective, null);
    Learned learned =
        Learned.of(
            q.fold,
            q.fold.timeline().gap(new AsOf(q.effective, q.known), later, q.of),
            q.known,
            late.of(q.fold.timeline()),
            q.sinceMillis,
            q.of,
            more,
            wanted);
    return new Answer(
        learned, LearnedSums.of(q.fold, learned, q.fold.timeline().balances(later), q.of, wanted));
  }

  private List<LearnedTable.Row> rows(Fold fold, Learned learned, int from, int to) {
    int events = learned.gap().size();
    List<EventAt> wanted = new ArrayList<>();
    for (int i = from; i < Math.min(to, events); i++) {
      wanted.add(learned.gap().event(events - 1 - i)); // newest effective first
    }
    List<EventRecord> records = Records.at(reader, wanted.stream().map(EventAt::position).toList());
    List<LearnedTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      EventRecord record = records.get(i);
      rows.add(row(fold, learned.kind(wanted.get(i)), record, Records.undone(reader, record)));
    }
    for (int i = Math.max(from, events); i < to; i++) {
      rows.add(copy(fold, learned.duplicates().get(i - events)));
    }
    return rows;
  }

  private static LearnedTable.Row row(
      Fold fold, Kind kind, EventRecord record, @Nullable LogPosition of) {
    Account account = fold.accounts().get(record.account()).orElse(null);
    CurrencyCode currency = record.currencyIn(account);
    return new LearnedTable.Row(
        kind,
        record.position(),
        record.effective(),
        record.recorded(),
        record.account(),
        account == null ? "" : account.name(),
        EventTypeText.of(record.type()),
        record.amount(),
        currency,
        of);
  }

  private static LearnedTable.Row copy(Fold fold, DuplicateRecord copy) {
    LearnedTable.Row of = row(fold, Kind.DUPLICATE, copy.of(), copy.of().position());
    return new LearnedTable.Row(
        Kind.DUPLICATE,
        copy.position(),
        of.effective(),
        copy.recorded(),
        of.account(),
        of.accountName(),
        of.type(),
        Amount.ZERO,
        of.currency(),
        Objects.requireNonNull(of.of()));
  }
}
