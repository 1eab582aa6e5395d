package dev.daybook.app;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.eventlog.kafka.KafkaEventLog;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ingest.Rebuild;
import dev.daybook.ingest.RebuildStage;
import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.FoldView;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.workspace.status.Connection;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.EventIds;
import dev.daybook.write.sample.SampleLedger;
import dev.daybook.write.sample.SampleLoader;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open ledger: the store, the log on it, the read model, the ingest loop and the write model,
 * wired. The window and every command of the command line work on one of these.
 */
public final class Session implements AutoCloseable {
  private final LedgerStore store;
  private final EventLog log;
  private final Appender appender;
  private final ReadModelFile file;
  private final IngestLoop ingest;
  private final Patience patience;
  private final CommandHandler handler;
  private final EventIds ids = new EventIds();

  /** Used by the appender's caller alone, one command at a time. */
  private final ReadModelReader commands;

  /** Told of news; any thread. */
  public record Listener(Consumer<Fold> fold, Consumer<IngestStatus> status) {
    public static final Listener NONE = new Listener(_ -> {}, _ -> {});
  }

  private Session(LedgerStore store, ReadModelFile file, InstantSource clock, Listener listener) {
    this.store = store;
    this.file = file;
    commands = file.model().reader();
    log = new KafkaEventLog(store.settings());
    appender = log.appender();
    ingest =
        new IngestLoop(
            log,
            file.model(),
            clock,
            listener.fold(),
            status -> listener.status().accept(afterFailure(status)));
    patience = new Patience(log, ingest);
    handler = new CommandHandler(appender, this::upTo, new Decider(ids));
  }

  /**
   * Opens a session and starts its ingest loop; the store and the file belong to it from now on.
   *
   * @param book what was loaded from the file before, or null
   * @throws OtherLogException if the file holds another log than the store has
   */
  static Session open(
      LedgerStore store,
      ReadModelFile file,
      @Nullable KeptBook book,
      InstantSource clock,
      Listener listener) {
    Session session = new Session(store, file, clock, listener);
    try {
      if (book != null) {
        session.ingest.goOnWith(book);
      }
      SameLog.require(session.log, store, file.model(), session.commands.offsets());
      session.ingest.start();
      return session;
    } catch (RuntimeException e) {
      session.closeParts(session.appender, session.commands, session.ingest, session.log);
      throw e;
    }
  }

  /** On the ingest thread, which has ended if it failed. */
  private IngestStatus afterFailure(IngestStatus status) {
    if (status instanceof IngestStatus.Failed(IngestStatus.Failed.Kind kind, String sentence)
        && kind == IngestStatus.Failed.Kind.FAULT) {
      file.suspect();
      return new IngestStatus.Failed(kind, sentence + Patience.CHECKED_NEXT);
    }
    return status;
  }

  /** Something failed that damage of the read model would explain: the next start looks. */
  public void suspect() {
    file.suspect();
  }

  /** What became of the read model that was there before, in a sentence; or empty. */
  public String notice() {
    return file.notice();
  }

  /** The fold at the log's present end, for a command that wants the whole truth once. */
  public Fold current() throws InterruptedException {
    return patience.current();
  }

  /**
   * Tries records of the quarantine again, and waits for what comes of it as long as the ingest
   * loop gets on.
   *
   * @param of which, or empty for all
   */
  public RetryResult retry(Collection<LogPosition> of) throws InterruptedException {
    return patience.retry(of);
  }

  /**
   * A fold that holds what was just recorded; the log's end may take some milliseconds to say so.
   */
  public Fold containing(LogPosition recorded) throws InterruptedException {
    return patience.upTo(new LogEnd(Map.of(recorded.partition(), recorded.offset() + 1)));
  }

  /**
   * What is known now, for looking at before a decision; the decision itself looks again.
   *
   * @param reader the caller's own
   */
  public DecisionView view(ReadModelReader reader) throws InterruptedException {
    return new FoldView(current(), reader);
  }

  /**
   * Makes this ledger the sample, or completes it.
   *
   * @param progress told how far it is
   * @throws IllegalStateException if the ledger holds something else
   */
  public void fillSample(SampleLoader.Listener progress) throws InterruptedException {
    boolean begun;
    try (ReadModelReader reader = reader()) {
      if (reader.position(SampleLedger.lastCommandId()).isPresent()) {
        return;
      }
      begun = current().events() == 0 || reader.position(SampleLedger.firstCommandId()).isPresent();
    }
    if (!begun) {
      throw new IllegalStateException(
          "This folder holds another ledger than the sample: choose an empty one.");
    }
    new SampleLoader(handler).load(progress);
  }

  public Fold latest() {
    return ingest.latest();
  }

  public CommandHandler handler() {
    return handler;
  }

  public EventIds ids() {
    return ids;
  }

  public Connection connection() {
    Connection connection = store.connection();
    return connection.with(connection.state(), (connection.notice() + " " + file.notice()).strip());
  }

  /** A connection of the caller's own to the read model. */
  public ReadModelReader reader() {
    return file.model().reader();
  }

  /** Whether the read model is the folder's own, and not a private copy beside an open window. */
  public boolean ownsReadModel() {
    return file.isOwn();
  }

  /** The records that are no events. */
  public SetAside setAside() {
    return new SessionSetAside(ingest, log, file.model());
  }

  /**
   * Folds the read model anew into a second file, for the caller's thread, while this session goes
   * on; one at a time, ended before the session is.
   */
  public Rebuild rebuild(Consumer<RebuildStage> listener) {
    return new Rebuild(log, file.model(), file.folder().rebuild(), listener);
  }

  /** Ends this session but for its store and its claim on the folder. */
  public Changeover rest() {
    Changeover kept = new Changeover(store, file);
    try {
      closeParts(appender, commands, ingest, log);
      return kept;
    } catch (RuntimeException e) {
      kept.close();
      throw e;
    }
  }

  /** For looking at the log and the vault, on a thread of the caller's. */
  public VaultInquiry vaultInquiry(InstantSource clock) {
    return new VaultInquiry(file.model().file(), store.settings(), clock);
  }

  private DecisionView upTo(LogEnd end) throws InterruptedException {
    return new FoldView(patience.upTo(end), commands);
  }

  @Override
  public void close() {
    // Against the direction of the deposit: first no more writing, then no more reading. The read
    // model's lock is the last to go, so whoever takes it finds the store free. The connection that
    // writes goes after the one that reads: only then is SQLite's write-ahead log folded in and
    // gone.
    closeParts(appender, commands, ingest, log, store, file);
  }

  private void closeParts(AutoCloseable... parts) {
    RuntimeException fault = null;
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        RuntimeException wrapped = new IllegalStateException("A part could not be closed", e);
        if (fault == null) {
          fault = wrapped;
        } else {
          fault.addSuppressed(wrapped);
        }
      }
    }
    if (fault != null) {
      throw fault;
    }
  }
}
