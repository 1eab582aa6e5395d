package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.readmodel.RecordClock;
import dev.daybook.workspace.Knowledge.Learning;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where knowledge ended, and what was learned since. Belongs to the workspace's thread. To
 * learn when millions of events were recorded takes seconds, once: that is done on the thread
 * {@code daybook-record-times}, with a connection of its own, and said meanwhile.
 */
final class KnowledgeDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KnowledgeDesk.class);

  /** Read on the spot: some 20 ms. */
  private static final long FEW = 50_000;

  /** When nothing was known: everything is later. */
  private static final Instant BEFORE_ALL = Instant.ofEpochMilli(Long.MIN_VALUE);

  private static final String READING = "reading when each event was recorded\u2026";

  private final SetAside files;
  private final RecordClock clock;
  private final LearnedDesk learned;
  private final Executor home;
  private final NewestWins<LogEnd> worker =
      new NewestWins<>(
          "daybook-record-times", NewestWins.ALL_PATIENCE, (upTo, _) -> readTimes(upTo));
  private final Memo<Asked, LogEnd> ends;
  private final Memo<Knowledge, Knowledge> said = new Memo<>(k -> k);
  private boolean reading;
  private String fault = "";

  private record Asked(Instant instant, LogEnd within) {}

  /**
   * A desk.
   *
   * @param reader the workspace's own
   * @param home runs what it is given on the workspace's thread
   */
  KnowledgeDesk(SetAside files, ReadModelReader reader, Executor home) {
    this.files = files;
    this.home = home;
    clock = RecordClock.of(reader);
    learned = new LearnedDesk(files::reader, home);
    ends = new Memo<>(asked -> clock.at(asked.instant, asked.within));
  }

  /** Where the knowledge ends that is to be shown; null for all, and while it is not known yet. */
  @Nullable LogEnd end(Fold fold, ViewState state) {
    return state.cursor == null ? null : end(fold, state.known, state.cursor);
  }

  private @Nullable LogEnd end(Fold fold, KnownAs known, Instant cursor) {
    return switch (known) {
      case KnownAs.Now _ -> null;
      case KnownAs.Then _ -> at(fold, cursor);
      case KnownAs.At(Instant instant) -> at(fold, instant);
      case KnownAs.UpTo(LogEnd end) -> end;
    };
  }

  private @Nullable LogEnd at(Fold fold, Instant instant) {
    if (clock.unread(fold.end()) > FEW) {
      read(fold.end());
      return null;
    }
    return ends.of(new Asked(instant, fold.end()));
  }

  private void read(LogEnd upTo) {
    if (!reading) {
      reading = true;
      worker.ask(upTo);
    }
  }

  private void readTimes(LogEnd upTo) {
    try (ReadModelReader reader = files.reader()) {
      RecordClock read = RecordClock.of(reader);
      read.read(upTo);
      home.execute(() -> done(read, ""));
    } catch (CancellationException _) {
      log.debug("Closing: nobody looks any more");
    } catch (ReadModelException e) {
      log.warn("The record times cannot be read", e);
      home.execute(() -> done(null, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      log.error("The record times cannot be read", e);
      home.execute(() -> done(null, "Something went wrong; the log file has the details."));
    }
  }

  private void done(@Nullable RecordClock read, String why) {
    // After a fault it is not tried again for this ledger: a damaged file does not mend itself.
    reading = read == null;
    fault = why;
    if (read != null) {
      clock.adopt(read);
    }
  }

  /**
   * What is shown, as the snapshot says it; the same object until something changes.
   *
   * @param shown what figures, chart and tables are of
   * @param current whether that is what the analyst looks at
   * @param trouble why it cannot be, or empty
   */
  Knowledge say(Fold fold, ViewState state, BookQuestion shown, boolean current, String trouble) {
    Learning since = learned(fold, state); // first: it may begin to read
    return said.of(
        new Knowledge(
            state.known,
            shown.asOf().knownUpTo(),
            current ? null : shown.asOf(),
            trouble.isEmpty() ? waiting(state) : trouble,
            since));
  }

  private String waiting(ViewState state) {
    boolean asked =
        state.cursor != null && (!state.known.equals(KnownAs.NOW) || state.learnedCount > 0);
    return asked && reading ? (fault.isEmpty() ? READING : fault) : "";
  }

  private Learning learned(Fold fold, ViewState state) {
    Instant cursor = state.cursor;
    if (cursor == null || state.learnedCount == 0) {
      learned.forget();
      return Learning.NOTHING;
    }
    // As known now there is a gap all the same: to what was known at the instant itself.
    KnownAs of = state.known.equals(KnownAs.NOW) ? KnownAs.THEN : state.known;
    LogEnd known = state.knownUpTo != null ? state.knownUpTo : end(fold, of, cursor);
    if (known == null) {
      learned.forget();
      return new Learning(LearnedTable.NONE, null, null, waiting(state));
    }
    return learned.answer(
        new LearnedDesk.Question(
            fold,
            cursor,
            of,
            known,
            since(of, cursor, known),
            state.selection,
            state.learnedFirst,
            state.learnedCount));
  }

  private Instant since(KnownAs known, Instant cursor, LogEnd end) {
    return switch (known) {
      case KnownAs.Now _, KnownAs.Then _ -> cursor;
      case KnownAs.At(Instant instant) -> instant;
      case KnownAs.UpTo _ -> clock.last(end).orElse(BEFORE_ALL);
    };
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    worker.close();
    learned.close();
  }
}
