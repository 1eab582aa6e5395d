package dev.daybook.app;

import dev.daybook.ingest.Rebuild;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelException.Problem;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.sqlite.PageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read model a session folds into: the data folder's own, held by its lock, or a private copy
 * of it where another process holds the lock. Never two writers on one file.
 */
final class ReadModelFile implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReadModelFile.class);

  private static final long ALWAYS_LOOKED_AT_BYTES = 256L << 20;

  private final DataFolder folder;
  private final @Nullable DeskLock lock;
  private final @Nullable Path privateFolder;

  /** Null while a file of an older program has not been brought to this one's schema. */
  private @Nullable Opened opened;

  private ReadModelFile(
      DataFolder folder,
      @Nullable Opened opened,
      @Nullable DeskLock lock,
      @Nullable Path privateFolder) {
    this.folder = folder;
    this.opened = opened;
    this.lock = lock;
    this.privateFolder = privateFolder;
  }

  /** A file, and a sentence if it is not the one that was there before. */
  private record Opened(ReadModel model, String notice) {}

  /**
   * The folder's own file.
   *
   * @throws AlreadyOpenException if another process keeps it
   */
  static ReadModelFile own(DataFolder folder) throws InterruptedException {
    // A command on the command line has it for a second or two: wait that long.
    long deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    do {
      Optional<DeskLock> lock = DeskLock.tryTake(folder.deskLock());
      if (lock.isPresent()) {
        return opened(folder, lock.get());
      }
      Thread.sleep(50);
    } while (System.nanoTime() < deadline);
    throw new AlreadyOpenException(folder);
  }

  /** The folder's own file if it is free, else a private copy that is deleted in the end. */
  static ReadModelFile ownOrCopy(DataFolder folder) throws IOException {
    Optional<DeskLock> lock = DeskLock.tryTake(folder.deskLock());
    if (lock.isPresent()) {
      return opened(folder, lock.get());
    }
    Path temporary = Files.createTempDirectory("daybook");
    try {
      Path copy = temporary.resolve("readmodel.db");
      String notice = copy(folder, copy);
      return new ReadModelFile(
          new DataFolder(temporary), new Opened(ReadModel.open(copy), notice), null, temporary);
    } catch (RuntimeException e) {
      deleteAll(temporary);
      throw e;
    }
  }

  /** Copies the folder's file; one that is damaged is its owner's to set aside, and left out. */
  private static String copy(DataFolder folder, Path copy) throws IOException {
    if (!Files.exists(folder.readModel())) {
      return "";
    }
    try (ReadModelReader live = ReadModelReader.open(folder.readModel())) {
      live.copyTo(copy);
      return "";
    } catch (ReadModelException e) {
      if (e.problem() != Problem.DAMAGED) {
        throw e;
      }
      log.error("The read model is damaged: the log is folded without it", e);
      Files.deleteIfExists(copy);
      return folder.readModel().getFileName()
          + " is damaged: the ledger was folded anew from the log for this command.";
    }
  }

  private static ReadModelFile opened(DataFolder folder, DeskLock lock) {
    try {
      Leftovers.delete(folder);
      Path file = folder.readModel();
      return new ReadModelFile(folder, isOlder(file) ? null : openOrSetAside(file), lock, null);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean isOlder(Path file) {
    try {
      return Files.exists(file) && !PageCheck.isEmpty(file) && ReadModel.isOlder(file);
    } catch (ReadModelException e) {
      if (e.problem() == Problem.DAMAGED) {
        return false; // to be set aside
      }
      throw e;
    }
  }

  /** A damaged file is kept beside, and the read model folded anew from the log. */
  private static Opened openOrSetAside(Path file) {
    String damage = damage(file);
    if (damage.isEmpty()) {
      try {
        ReadModel model = ReadModel.open(file);
        SuspectMark.clear(file);
        return new Opened(model, "");
      } catch (ReadModelException e) {
        if (e.problem() != Problem.DAMAGED) {
          throw e;
        }
        log.error("The read model is damaged", e);
      }
    } else {
      log.error("The read model is damaged: {}", damage);
    }
    Path aside = DamagedFile.setAside(file);
    ReadModel model = ReadModel.open(file);
    SuspectMark.clear(file);
    return new Opened(
        model,
        "%s was damaged: it is kept as %s, and the ledger is folded anew from the log."
            .formatted(file.getFileName(), aside.getFileName()));
  }

  /** What opening it would not show, or empty. */
  private static String damage(Path file) {
    try {
      if (PageCheck.isEmpty(file)) {
        return "it is empty";
      }
      // A log that another file left would be taken in without a word. After a kill that costs one
      // look at the pages, where it takes less than a second or two.
      boolean due =
          Files.exists(file)
              && (SuspectMark.isSet(file)
                  || (PageCheck.wasCut(file) && Files.size(file) <= ALWAYS_LOOKED_AT_BYTES));
      return due ? PageCheck.damage(file).orElse("") : "";
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Something failed that damage would explain: the next to open the file looks at all of it. */
  void suspect() {
    if (isOwn()) {
      SuspectMark.set(folder.readModel());
    }
  }

  /** Whether {@link #model} has minutes of work before it returns for the first time. */
  synchronized boolean isOlder() {
    return opened == null;
  }

  private synchronized Opened opened() {
    Opened found = opened;
    if (found == null) {
      found = openOrSetAside(folder.readModel());
      opened = found;
    }
    return found;
  }

  /** What became of the file that was there before, in a sentence; or empty. */
  String notice() {
    return opened().notice();
  }

  /**
   * Gives the file of another log another name, and takes its place with an empty one; the lock is
   * held all the while.
   *
   * @return where the file is now
   */
  synchronized Path setAside(DataFolder folder) {
    if (lock == null) {
      throw new IllegalStateException("A private copy is not for setting aside");
    }
    Path kept = DamagedFile.setAside(folder.readModel(), "other-log");
    String notice = opened == null ? "" : opened.notice();
    opened = new Opened(ReadModel.open(folder.readModel()), notice);
    return kept;
  }

  /** Whether the folder is ours, and this not a private copy. */
  boolean isOwn() {
    return lock != null;
  }

  /** The folder it lies in, ours alone. */
  DataFolder folder() {
    return folder;
  }

  /** At this program's schema. Any thread. */
  ReadModel model() {
    return opened().model();
  }

  /** Gives the file up, and what was folded anew beside it and not put in its place. */
  @Override
  public void close() {
    if (lock != null) {
      try {
        Rebuild.delete(folder.rebuild());
      } finally {
        lock.close();
      }
    }
    if (privateFolder != null) {
      deleteAll(privateFolder);
    }
  }

  private static void deleteAll(Path folder) {
    try (var files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary folder could not be deleted: " + folder, e);
    }
  }
}
