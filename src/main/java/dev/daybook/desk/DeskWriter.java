package dev.daybook.desk;

import dev.daybook.ledger.CommandId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the desk's file behind everyone's back, on its thread {@code daybook-desk-file}: what
 * comes within a moment is one transaction, and of one command only the newest state. Older never
 * follows newer. Any thread.
 *
 * <p>While the file cannot be written (a full disk), that is said once, all work goes on, and what
 * could not be kept is tried again with the next.
 */
public final class DeskWriter implements AutoCloseable {
  /** How many commands of earlier days are shown. */
  public static final int RESTORED = 500;

  private static final Logger log = LoggerFactory.getLogger(DeskWriter.class);
  private static final long GATHER_MILLIS = 20;
  private static final long RETRY_MILLIS = 5_000;

  /** Kept in memory while the file cannot be written; of more, the oldest are given up. */
  private static final int MOST_WAITING = 1_000;

  private final DeskFile file;
  private final List<SentCommand> restored;
  private final List<Bookmark> bookmarks;
  private final ScheduledExecutorService background =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("daybook-desk-file").factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // closing writes what is left
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile Consumer<String> onTrouble = _ -> {};

  /** Held for a whole transaction, so that no older state is written after a newer one. */
  private final Object writing = new Object();

  private boolean troubled; // guarded by writing

  /** Guards what waits; never held for longer than a map's operation. */
  private final Object waiting = new Object();

  private Map<CommandId, SentCommand> commands = new LinkedHashMap<>();
  private @Nullable Map<String, String> draft;
  private Map<UUID, Optional<Bookmark>> marked = new LinkedHashMap<>();

  /**
   * A writer to a file that belongs to it from now on.
   *
   * @throws DeskException if the commands in it cannot be read; the file is still the caller's then
   */
  public DeskWriter(DeskFile file) {
    this.file = file;
    restored = List.copyOf(file.newest(RESTORED));
    bookmarks = file.bookmarks();
  }

  /** The commands of earlier sessions, newest first. */
  public List<SentCommand> restored() {
    return restored;
  }

  /** The bookmarks as they were when this was opened, by instant. */
  public List<Bookmark> bookmarks() {
    return bookmarks;
  }

  /** The file, to read from. */
  public DeskFile file() {
    return file;
  }

  /** Who is told, in a sentence, that the file cannot be written. */
  public void onTrouble(Consumer<String> told) {
    onTrouble = told;
  }

  /** Keeps a command as it stands now. Never waits. */
  public void keep(SentCommand command) {
    synchronized (waiting) {
      commands.put(command.id(), command);
    }
    flushIn(GATHER_MILLIS);
  }

  /** Keeps a bookmark as it is now. Never waits. */
  public void keep(Bookmark bookmark) {
    synchronized (waiting) {
      marked.put(bookmark.id(), Optional.of(bookmark));
    }
    flushIn(GATHER_MILLIS);
  }

  /** Keeps a bookmark no more. Never waits. */
  public void forgetBookmark(UUID id) {
    synchronized (waiting) {
      marked.put(id, Optional.empty());
    }
    flushIn(GATHER_MILLIS);
  }

  /** Keeps the form's fields in place of those before. Never waits. */
  public void keepDraft(Map<String, String> fields) {
    synchronized (waiting) {
      draft = Map.copyOf(fields);
    }
    flushIn(GATHER_MILLIS);
  }

  /** The form's fields as they were last kept. Reads the file. */
  public Map<String, String> draft() {
    synchronized (waiting) {
      if (draft != null) {
        return draft;
      }
    }
    return file.draft();
  }

  /** Returns once all that was to be kept is committed, or could not be. */
  public void flush() {
    synchronized (writing) {
      Collection<SentCommand> taken;
      Map<String, String> fields;
      Map<UUID, Optional<Bookmark>> marks;
      synchronized (waiting) {
        taken = commands.values();
        commands = new LinkedHashMap<>();
        fields = draft;
        draft = null;
        marks = marked;
        marked = new LinkedHashMap<>();
      }
      if (taken.isEmpty() && fields == null && marks.isEmpty()) {
        return;
      }
      try {
        file.put(taken, fields);
        file.putBookmarks(marks);
        troubled = false;
      } catch (DeskException e) {
        putBack(taken, fields, marks);
        report(e);
        flushIn(RETRY_MILLIS);
      }
    }
  }

  private void putBack(
      Collection<SentCommand> taken,
      @Nullable Map<String, String> fields,
      Map<UUID, Optional<Bookmark>> marks) {
    synchronized (waiting) {
      marks.forEach(marked::putIfAbsent); // what came meanwhile is newer
      Map<CommandId, SentCommand> again = new LinkedHashMap<>();
      taken.forEach(each -> again.put(each.id(), each));
      again.putAll(commands); // what came meanwhile is newer
      again.keySet().removeAll(again.keySet().stream().limit(surplus(again)).toList());
      commands = again;
      draft = draft == null ? fields : draft;
    }
  }

  private static int surplus(Map<CommandId, SentCommand> all) {
    return Math.max(0, all.size() - MOST_WAITING);
  }

  private void report(DeskException e) {
    if (!troubled) {
      troubled = true;
      log.error("What is done at this desk cannot be kept for now", e);
      onTrouble.accept(
          e.getMessage() + " Commands are sent, but what became of them is not kept until then.");
    }
  }

  private void flushIn(long millis) {
    if (scheduled.compareAndSet(false, true)) {
      var _ = background.schedule(this::flushInBackground, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void flushInBackground() {
    scheduled.set(false);
    try {
      flush();
    } catch (RuntimeException e) {
      log.error("Thread {} failed", Thread.currentThread().getName(), e);
    }
  }

  /** Writes what is left, then closes the file. */
  @Override
  public void close() {
    background.shutdownNow();
    flush();
    file.close();
  }
}
