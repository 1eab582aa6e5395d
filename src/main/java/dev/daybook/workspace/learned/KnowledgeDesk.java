package dev.daybook.workspace.learned;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.readmodel.RecordClock;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.Knowledge.Learning;
import dev.daybook.workspace.tools.Memo;
import dev.daybook.workspace.tools.NewestWins;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where knowledge ended, and what was learned since. Belongs to the workspace's thread. To
 * learn when millions of events were recorded takes seconds, once: that is done on the thread
 * {@code daybook-record-times}, with a connection of its own, and said meanwhile.
 */
public final class KnowledgeDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KnowledgeDesk.class);

  /** Read on the spot: some 20 ms. */
  private static final long FEW = 50_000;

  /** When nothing was known: everything is later. */
  private static final Instant BEFORE_ALL = Instant.ofEpochMilli(Long.MIN_VALUE);

  private static final String READING = "reading when each event was recorded\u2026";

  private final Supplier<ReadModelReader> readers;
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
   * What the analyst looks at.
   *
   * @param asOf the instant, with the knowledge that {@link #end} found
   * @param chosen with which knowledge it is to be looked at
   * @param selection the accounts chosen; empty for all
   * @param first the first row on screen of what was learned since
   * @param count how many rows are on screen, none while nobody looks
   */
  public record Look(
      Fold fold, AsOf asOf, KnownAs chosen, List<AccountId> selection, int first, int count) {}

  /**
   * A desk.
   *
   * @param readers opens another connection, for another thread
   * @param reader the workspace's own
   * @param home runs what it is given on the workspace's thread
   */
  public KnowledgeDesk(Supplier<ReadModelReader> readers, ReadModelReader reader, Executor home) {
    this.readers = readers;
    this.home = home;
    clock = RecordClock.of(reader);
    learned = new LearnedDesk(readers, home);
    ends = new Memo<>(asked -> clock.at(asked.instant, asked.within));
  }

  /**
   * Where the knowledge ends that is to be shown; null for all, and while it is not known yet.
   *
   * @param cursor the instant looked at, or null when LIVE
   */
  public @Nullable LogEnd end(Fold fold, KnownAs known, @Nullable Instant cursor) {
    return cursor == null ? null : ending(fold, known, cursor);
  }

  private @Nullable LogEnd ending(Fold fold, KnownAs known, Instant cursor) {
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
    try (ReadModelReader reader = readers.get()) {
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
   * @param shown of what figures, chart and tables are
   * @param current whether that is what the analyst looks at
   * @param trouble why it cannot be, or empty
   */
  public Knowledge say(Look look, AsOf shown, boolean current, String trouble) {
    Learning since = learned(look); // first: it may begin to read
    return said.of(
        new Knowledge(
            look.chosen,
            shown.knownUpTo(),
            current ? null : shown,
            trouble.isEmpty() ? waiting(look) : trouble,
            since));
  }

  private String waiting(Look look) {
    boolean asked =
        look.asOf.effective() != null && (!look.chosen.equals(KnownAs.NOW) || look.count > 0);
    return asked && reading ? (fault.isEmpty() ? READING : fault) : "";
  }

  private Learning learned(Look look) {
    Instant cursor = look.asOf.effective();
    if (cursor == null || look.count == 0) {
      learned.forget();
      return Learning.NOTHING;
    }
    // As known now there is a gap all the same: to what was known at the instant itself.
    KnownAs of = look.chosen.equals(KnownAs.NOW) ? KnownAs.THEN : look.chosen;
    LogEnd end = look.asOf.knownUpTo();
    LogEnd known = end != null ? end : ending(look.fold, of, cursor);
    if (known == null) {
      learned.forget();
      return new Learning(LearnedTable.NONE, null, null, waiting(look));
    }
    return learned.answer(
        new LearnedDesk.Question(
            look.fold,
            cursor,
            of,
            known,
            since(of, cursor, known),
            look.selection,
            look.first,
            look.count));
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
