package dev.daybook.workspace.learned;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.Knowledge.Learning;
import dev.daybook.workspace.tools.Elsewhere;
import dev.daybook.workspace.tools.Memo;
import dev.daybook.workspace.tools.Reading;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What was learned since, found on the thread {@code daybook-learned}: of a long history it is
 * millions of events. Belongs to the workspace's thread.
 */
final class LearnedDesk implements AutoCloseable {
  private static final String LOOKING = "Looking for what was learned since\u2026";

  private final Elsewhere<Question, Answer> elsewhere;
  private final Memo<Learning, Learning> learnings = new Memo<>(k -> k);

  /**
   * What is looked for.
   *
   * @param at the instant looked at
   * @param chosen what was known then, as the analyst chose it
   * @param known where that ended in the log
   * @param since when then was
   * @param of the accounts that count; empty for all
   */
  record Question(
      Fold fold,
      Instant at,
      KnownAs chosen,
      LogEnd known,
      Instant since,
      List<AccountId> of,
      int first,
      int count) {
    private boolean isSameView(Question other) {
      return at.equals(other.at)
          && chosen.equals(other.chosen)
          && known.equals(other.known)
          && of.equals(other.of);
    }

    private boolean isAlike(Question other) {
      return isSameView(other) && first == other.first && count == other.count;
    }
  }

  /** What was found. */
  record Answer(Question question, LearnedTable table) {}

  /** Answers from a connection of its own. */
  private record Query(ReadModelReader reader, LearnedQuery query)
      implements Reading<Question, Answer> {
    @Override
    public Answer answer(Question q, BooleanSupplier wanted) {
      return new Answer(
          q, query.run(q.fold, q.at, q.known, q.since, q.of, q.first, q.count, wanted));
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  /**
   * A desk.
   *
   * @param readers opens a connection to the read model
   * @param home runs what it is given on the workspace's thread
   */
  LearnedDesk(Supplier<ReadModelReader> readers, Executor home) {
    elsewhere =
        new Elsewhere<>(
            "daybook-learned",
            () -> {
              ReadModelReader reader = readers.get();
              return new Query(reader, new LearnedQuery(reader));
            },
            Question::isAlike,
            Question::equals, // what is known now is always more
            home);
  }

  /** What was found last; the same object until something changes. */
  Learning answer(Question question) {
    elsewhere.ask(question);
    Answer found = elsewhere.last();
    String fault = elsewhere.fault();
    String why = fault.isEmpty() ? LOOKING : "What was learned since: " + fault;
    if (found == null) {
      return learnings.of(new Learning(LearnedTable.NONE, null, null, why));
    }
    boolean current = found.question.isSameView(question) && fault.isEmpty();
    return learnings.of(
        new Learning(found.table, found.question.chosen, found.question.at, current ? "" : why));
  }

  /** Nobody looks any more. */
  void forget() {
    elsewhere.forget();
  }

  @Override
  public void close() {
    elsewhere.close();
  }
}
