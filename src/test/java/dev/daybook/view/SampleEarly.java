package dev.daybook.view;

import dev.daybook.desk.DeskFile;
import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.early.EarlyBook;
import dev.daybook.workspace.quarantine.NothingSetAside;
import dev.daybook.workspace.status.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows of a {@link SampleBook} before it is loaded: written into a read model by
 * the program's own parts, left and opened again.
 */
public final class SampleEarly {
  private static final long PATIENCE_SECONDS = 20;
  private static final Connection STARTING =
      new Connection(
          "embedded",
          Connection.Kind.EMBEDDED,
          Connection.State.STARTING,
          "127.0.0.1:9092",
          "http://127.0.0.1:8081",
          "");

  private final Path kept;
  private final ReadModel model;
  private final BlockingQueue<Snapshot> shown = new LinkedBlockingQueue<>();

  private SampleEarly(Path folder) {
    kept = folder.resolve("last-known.bin");
    model = ReadModel.open(folder.resolve("readmodel.db"));
  }

  /** The window while the book is loaded. Leaves no files. */
  public static Snapshot snapshot(int accounts, int events) {
    SampleBook book = new SampleBook(accounts, events);
    try {
      Path folder = Files.createTempDirectory("daybook-early");
      SampleEarly early = new SampleEarly(folder);
      early.write(book);
      early.leave();
      Snapshot shown = early.reopened();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      return shown;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(SampleBook book) {
    List<LogEntry> entries = new ArrayList<>();
    for (Holder holder : book.holders) {
      EventHeader header = header(entries.size(), holder, SampleBook.BEGIN, null);
      Amount limit = new Amount(holder.limit());
      entries.add(
          entry(
              entries.size(),
              new LedgerEvent.AccountOpened(header, holder.name(), holder.currency(), limit)));
    }
    for (Post post : book.posts) {
      Holder holder = book.holders.get(post.holder());
      EventHeader header = header(entries.size(), holder, post.at(), post.memo());
      PostingKind kind = post.amount() < 0 ? PostingKind.WITHDRAWAL : PostingKind.DEPOSIT;
      Amount amount = new Amount(post.amount());
      entries.add(
          entry(
              entries.size(),
              new LedgerEvent.Posting(header, kind, amount, holder.currency(), null)));
    }
    try (Projector projector = model.projector()) {
      projector.apply(entries, new LogEnd(Map.of(0, (long) entries.size())));
    }
  }

  private static EventHeader header(int offset, Holder holder, Instant at, @Nullable String memo) {
    EventId id = new EventId(new UUID(9, offset));
    return new EventHeader(id, holder.id(), at, memo, "analyst", null, null);
  }

  private static LogEntry entry(int offset, LedgerEvent event) {
    LogPosition position = new LogPosition(0, offset);
    Instant recorded = event.header().effective().plusSeconds(3);
    return new LogEntry.Decoded(
        new RecordedEvent(position, recorded, event), new RawRecord(null, new byte[] {1}), 2);
  }

  /** Closing keeps what is known. */
  private void leave() throws InterruptedException {
    try (Workspace workspace = workspace(null)) {
      workspace.fold(KeptBook.load(model, _ -> {}).fold());
      await(s -> !s.accounts().rows().isEmpty());
    }
  }

  private Snapshot reopened() throws InterruptedException {
    shown.clear();
    try (Workspace workspace = workspace(EarlyBook.read(kept, model).orElseThrow())) {
      workspace.status(new IngestStatus.Loading(9_216, 25_200));
      return await(s -> s.progress().done() > 0);
    }
  }

  private Workspace workspace(@Nullable EarlyBook early) {
    Workspace workspace =
        new Workspace(
            new CompletableFuture<>(),
            model.reader(),
            new NothingSetAside(model),
            new DeskWriter(DeskFile.inMemory()),
            STARTING,
            ZoneOffset.UTC,
            InstantSource.system(),
            shown::add);
    workspace.keepLastKnown(kept, early);
    workspace.start();
    return workspace;
  }

  private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
    Snapshot next = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (next != null && !wanted.test(next)) {
      next = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (next == null) {
      throw new IllegalStateException("No such snapshot came");
    }
    return next;
  }
}
