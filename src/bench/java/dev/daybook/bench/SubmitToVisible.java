package dev.daybook.bench;

import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Intent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One analyst on the sample ledger in the embedded store: from submitting a deposit to the first
 * snapshot handed out that shows it recorded and folded, with what the window keeps of it in its
 * file. All but the drawing.
 */
final class SubmitToVisible {
  private static final int WARM_UP = 200;
  private static final int COUNT = 500;

  private final Path folder;
  private final InstantSource clock = InstantSource.system();
  private final BlockingQueue<Seen> seen = new ArrayBlockingQueue<>(1);
  private final AtomicReference<@Nullable CommandId> awaited = new AtomicReference<>();
  private final AtomicReference<@Nullable Workspace> listening = new AtomicReference<>();

  /** The end of a command, and when it was handed out. */
  private record Seen(CommandRow row, long nanos) {}

  SubmitToVisible(Path folder) {
    this.folder = folder;
  }

  void run() throws Exception {
    ClaimedFolder claimed = Opening.sample(new DataFolder(folder)).claim();
    try (Session session = claimed.open(clock, listener(), _ -> {})) {
      session.fillSample((_, _) -> {});
      Account account =
          session.current().accounts().all().filter(a -> !a.closed()).findFirst().orElseThrow();
      try (Workspace workspace =
          new Workspace(
              CompletableFuture.completedFuture(session.handler()),
              session.reader(),
              session.setAside(),
              claimed.desk().writer(),
              session.connection(),
              ZoneOffset.UTC,
              clock,
              this::look)) {
        workspace.fold(session.latest());
        listening.set(workspace);
        workspace.start();
        submit(workspace, session, account, WARM_UP);
        new Durations(submit(workspace, session, account, COUNT))
            .print("command.submit_to_visible");
      }
      var store = session.connection();
      PlainTransactions.measure(store.bootstrap(), store.registry())
          .print("command.peer_plain_transaction");
    }
  }

  private Session.Listener listener() {
    return new Session.Listener(
        fold -> {
          Workspace to = listening.get();
          if (to != null) {
            to.fold(fold);
          }
        },
        _ -> {});
  }

  private long[] submit(Workspace workspace, Session session, Account account, int count)
      throws InterruptedException {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      CommandId id = session.ids().newCommandId();
      Command command =
          new Command.Deposit(
              new CommandHeader(
                  id, "ana", clock.instant().truncatedTo(ChronoUnit.MILLIS), "A deposit"),
              account.id(),
              Amount.of("12.34"),
              account.currency());
      awaited.set(id);
      long begun = System.nanoTime();
      workspace.accept(new Intent.Submit(command));
      Seen end = Objects.requireNonNull(seen.poll(60, TimeUnit.SECONDS), "no snapshot shows it");
      if (end.row().stage() != CommandRow.Stage.VISIBLE) {
        throw new IllegalStateException("Not recorded: " + end.row());
      }
      nanos[i] = end.nanos() - begun;
    }
    return nanos;
  }

  /** On the workspace's thread, as the window's own taker of snapshots. */
  private void look(Snapshot snapshot) {
    long now = System.nanoTime();
    CommandId id = awaited.get();
    for (CommandRow row : snapshot.commands()) {
      boolean ended =
          row.stage() != CommandRow.Stage.SENT && row.stage() != CommandRow.Stage.ACKNOWLEDGED;
      if (row.id().equals(id) && ended && awaited.compareAndSet(id, null)) {
        seen.add(new Seen(row, now));
        return;
      }
    }
  }
}
