package dev.daybook.app;

import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
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

  private ReadModel model;
  private final @Nullable DeskLock lock;
  private final @Nullable Path privateFolder;

  private ReadModelFile(ReadModel model, @Nullable DeskLock lock, @Nullable Path privateFolder) {
    this.model = model;
    this.lock = lock;
    this.privateFolder = privateFolder;
  }

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
      if (Files.exists(folder.readModel())) {
        try (ReadModelReader live = ReadModelReader.open(folder.readModel())) {
          live.copyTo(copy);
        }
      }
      return new ReadModelFile(ReadModel.open(copy), null, temporary);
    } catch (RuntimeException e) {
      deleteAll(temporary);
      throw e;
    }
  }

  private static ReadModelFile opened(DataFolder folder, DeskLock lock) {
    try {
      return new ReadModelFile(openOrSetAside(folder), lock, null);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A damaged file is kept beside, and the read model folded anew from the log. */
  private static ReadModel openOrSetAside(DataFolder folder) {
    try {
      return ReadModel.open(folder.readModel());
    } catch (ReadModelException e) {
      if (e.problem() != ReadModelException.Problem.DAMAGED) {
        throw e;
      }
      log.error("The read model is damaged", e);
      DamagedFile.setAside(folder.readModel());
      return ReadModel.open(folder.readModel());
    }
  }

  /**
   * Gives the file of another log another name, and takes its place with an empty one; the lock is
   * held all the while.
   *
   * @return where the file is now
   */
  Path setAside(DataFolder folder) {
    if (lock == null) {
      throw new IllegalStateException("A private copy is not for setting aside");
    }
    Path kept = DamagedFile.setAside(folder.readModel(), "other-log");
    model = ReadModel.open(folder.readModel());
    return kept;
  }

  /** Whether the folder is ours, and this not a private copy. */
  boolean isOwn() {
    return lock != null;
  }

  ReadModel model() {
    return model;
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
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
