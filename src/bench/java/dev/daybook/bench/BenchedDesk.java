package dev.daybook.bench;

import dev.daybook.desk.DeskFile;
import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.NothingSetAside;
import dev.daybook.workspace.status.Connection;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The workspace over a read model that nobody writes to, as the window asks it, without the window.
 * One thread asks, and takes every snapshot.
 */
final class BenchedDesk implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
  private final Workspace workspace;
  private Snapshot last;

  private BenchedDesk(ReadModel model, Fold fold, Path folder) throws InterruptedException {
    workspace =
        new Workspace(
            new CompletableFuture<>(), // nothing is sent
            model.reader(),
            new NothingSetAside(model),
            new DeskWriter(DeskFile.open(folder.resolve("desk.db"))),
            new Connection("bench", Connection.Kind.EMBEDDED, Connection.State.UP, "", "", ""),
            ZoneOffset.UTC,
            InstantSource.system(),
            snapshots::add);
    workspace.start();
    workspace.fold(fold);
    workspace.status(new IngestStatus.Live());
    last = await(s -> s.cursor().eventTotal() == fold.events());
  }

  static BenchedDesk open(ReadModel model, Fold fold, Path folder) throws InterruptedException {
    return new BenchedDesk(model, fold, folder);
  }

  /** How long it takes from the intents to the first snapshot like this. */
  long nanos(Predicate<Snapshot> wanted, Intent... intents) throws InterruptedException {
    snapshots.clear();
    long start = System.nanoTime();
    for (Intent intent : intents) {
      workspace.accept(intent);
    }
    last = await(wanted);
    return System.nanoTime() - start;
  }

  /** Likewise to the first snapshot in which a part is another object. */
  @SuppressWarnings("ReferenceEquality") // the part is built anew, though it may say the same
  long nanosUntilOther(Function<Snapshot, Object> part, Intent intent) throws InterruptedException {
    Object before = part.apply(last);
    return nanos(s -> part.apply(s) != before, intent);
  }

  private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
    while (true) {
      Snapshot next =
          Objects.requireNonNull(
              snapshots.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "No such snapshot came");
      if (wanted.test(next)) {
        return next;
      }
    }
  }

  @Override
  public void close() {
    workspace.close();
  }
}
