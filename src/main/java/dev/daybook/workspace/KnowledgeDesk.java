package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.readmodel.RecordClock;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
  private final LearnedQuery query;
  private final Executor home;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-record-times").factory());
  private final Memo<Asked, LogEnd> ends;
  private final Memo<Said, Knowledge> said =
      new Memo<>(s -> new Knowledge(s.chosen, s.end, s.waiting, s.learned));
  private boolean reading;
  private String fault = "";

  private record Asked(Instant instant, LogEnd within) {}

  private record Said(KnownAs chosen, @Nullable LogEnd end, String waiting, LearnedTable learned) {}

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
    query = new LearnedQuery(reader);
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
    if (reading) {
      return;
    }
    reading = true;
    try {
      worker.execute(
          () -> {
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
          });
    } catch (RejectedExecutionException _) {
      log.debug("Asked while closing: nobody looks any more");
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

  /** What is shown, as the snapshot says it; the same object until something changes. */
  Knowledge say(Fold fold, ViewState state) {
    Instant cursor = state.cursor;
    if (cursor == null) {
      return said.of(new Said(state.known, null, "", LearnedTable.NONE));
    }
    LogEnd end = state.knownUpTo;
    LearnedTable learned = LearnedTable.NONE;
    boolean asked = end != null || !state.known.equals(KnownAs.NOW);
    if (state.learnedCount > 0) {
      asked = true;
      // As known now there is a gap all the same: to what was known at the instant itself.
      KnownAs of = state.known.equals(KnownAs.NOW) ? KnownAs.THEN : state.known;
      LogEnd known = end != null ? end : end(fold, of, cursor);
      if (known != null) {
        learned =
            query.run(
                fold,
                cursor,
                known,
                since(of, cursor, known),
                state.selection,
                state.learnedFirst,
                state.learnedCount);
      }
    }
    String waiting = asked && reading ? (fault.isEmpty() ? READING : fault) : "";
    return said.of(new Said(state.known, end, waiting, learned));
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
    worker.shutdownNow();
  }
}
