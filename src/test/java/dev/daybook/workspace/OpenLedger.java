package dev.daybook.workspace;

import dev.daybook.desk.DeskFile;
import dev.daybook.desk.DeskWriter;
import dev.daybook.eventlog.memory.InMemoryEventLog;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestLoop;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.FoldView;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.ProgressText;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.EventIds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A whole ledger below the window, on a log in memory: everything else is real. */
final class OpenLedger implements AutoCloseable {
  static final CurrencyCode EUR = new CurrencyCode("EUR");

  /** The broker's clock; null for the real one. */
  volatile @Nullable Instant recording;

  final InMemoryEventLog log =
      new InMemoryEventLog(
          "account_events",
          2,
          () -> Objects.requireNonNullElseGet(recording, InstantSource.system()::instant));
  final MendingLog mending = new MendingLog(log);
  final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
  final Workspace workspace;

  /** Runs on the writer's thread right before a command is decided. */
  volatile Runnable onDecision = () -> {};

  /** Runs on the workspace's thread in the midst of each snapshot that it makes. */
  volatile Runnable onQuery = () -> {};

  private final EventIds ids = new EventIds();
  private final IngestLoop ingest;
  private final ReadModelReader commands;
  private final CommandHandler handler;
  private volatile Consumer<Fold> onFold = _ -> {};
  private volatile Consumer<IngestStatus> onStatus = _ -> {};

  OpenLedger(Path folder) {
    ReadModel model = ReadModel.open(folder.resolve("readmodel.db"));
    commands = model.reader();
    ingest =
        new IngestLoop(
            mending, model, InstantSource.system(), f -> onFold.accept(f), s -> onStatus.accept(s));
    handler =
        new CommandHandler(
            log.appender(),
            end -> {
              onDecision.run();
              return new FoldView(ingest.awaitFold(end, Duration.ofSeconds(10)), commands);
            },
            new Decider(ids));
    workspace =
        new Workspace(
            CompletableFuture.completedFuture(handler),
            model.reader(),
            new SetAsideInTest(ingest, mending, model),
            new DeskWriter(DeskFile.open(folder.resolve("desk.db"))),
            new Connection("test", Connection.Kind.EMBEDDED, Connection.State.UP, "", "", ""),
            ZoneOffset.UTC,
            () -> {
              onQuery.run();
              return Instant.now();
            },
            snapshots::add);
    onFold = workspace::fold;
    onStatus = workspace::status;
    ingest.start();
    workspace.start();
  }

  /** The records set aside, as the workspace reaches them. */
  private record SetAsideInTest(IngestLoop ingest, MendingLog log, ReadModel model)
      implements SetAside {
    @Override
    public CompletableFuture<RetryResult> retry(Collection<LogPosition> of) {
      return ingest.retry(of);
    }

    @Override
    public List<NamedField> fields(RawRecord raw) {
      return log.decoder().fields(raw);
    }

    @Override
    public ReadModelReader reader() {
      return model.reader();
    }
  }

  void open(int account, String limit, String at) {
    submit(
        new Command.OpenAccount(
            header(at), new AccountId(account), "Account " + account, EUR, Amount.of(limit)));
  }

  void deposit(int account, String amount, String at) {
    submit(new Command.Deposit(header(at), new AccountId(account), Amount.of(amount), EUR));
  }

  void withdraw(int account, String amount, String at) {
    submit(new Command.Withdraw(header(at), new AccountId(account), Amount.of(amount), EUR));
  }

  /** Submits and waits for the outcome on screen. */
  void submit(Command command) {
    workspace.accept(new Intent.Submit(command));
    await(
        s ->
            s.commands().stream()
                .anyMatch(
                    row ->
                        row.id().equals(command.header().id())
                            && row.stage() != CommandRow.Stage.SENT
                            && row.stage() != CommandRow.Stage.ACKNOWLEDGED));
  }

  private Command.CommandHeader header(String at) {
    return new Command.CommandHeader(ids.newCommandId(), "ana", Instant.parse(at), null);
  }

  /** The same command from another desk, as this one's window knows nothing of. */
  void elsewhere(Command command) {
    try {
      handler.handle(command);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The first snapshot like this; the newest is looked at. */
  Snapshot await(Predicate<Snapshot> wanted) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(20))
        .until(this::newest, wanted);
  }

  Snapshot newest() {
    return snapshots.isEmpty()
        ? Snapshot.opening(
            ZoneOffset.UTC,
            new Connection("", Connection.Kind.EMBEDDED, Connection.State.STARTING, "", "", ""),
            ProgressText.of(new IngestStatus.Loading(0, 0), Fold.EMPTY))
        : snapshots.getLast();
  }

  @Override
  public void close() {
    workspace.close();
    ingest.close();
    commands.close();
    log.close();
  }
}
