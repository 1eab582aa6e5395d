package dev.daybook.app;

import dev.daybook.readmodel.ReadModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a read model that was folded anew in the place of the old one, in one step: a crash at any
 * moment leaves either of them there, whole. The folder's lock is held, and no connection of this
 * process is open. Stateless.
 */
final class Replacement {
  private static final Logger log = LoggerFactory.getLogger(Replacement.class);

  private Replacement() {}

  /**
   * Replaces the old file.
   *
   * @param keepOld whether the old file is kept under another name
   * @return that name
   * @throws dev.daybook.readmodel.ReadModelException if somebody reads the old file
   */
  static Optional<Path> make(DataFolder folder, boolean keepOld) throws IOException {
    // What SQLite keeps beside a file belongs to that file alone: it must be empty before another
    // file gets the name.
    settle(folder.rebuild());
    deleteBeside(folder.rebuild());
    settle(folder.readModel());
    Optional<Path> kept = keepOld ? Optional.of(keep(folder)) : Optional.empty();
    Files.deleteIfExists(folder.lastKnown()); // what it shows is of the old one
    Files.move(
        folder.rebuild(),
        folder.readModel(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    deleteBeside(folder.readModel());
    SuspectMark.clear(folder.readModel());
    log.info("The read model was replaced by one folded anew; the old one: {}", kept);
    return kept;
  }

  private static void settle(Path file) throws IOException {
    ReadModel.open(file).settle();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void deleteBeside(Path file) throws IOException {
    for (String part : new String[] {"-wal", "-shm"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
    }
  }

  /** Gives the old file a second name; it loses the first one when the new file takes it. */
  private static Path keep(DataFolder folder) throws IOException {
    Path kept = folder.before(System.currentTimeMillis());
    try {
      return Files.createLink(kept, folder.readModel());
    } catch (UnsupportedOperationException | FileSystemException e) {
      log.info("This file system knows no second name: {} is a copy", kept, e);
      // A copy that is broken off must not look like one that is whole.
      Path copy = folder.rebuild().resolveSibling(DataFolder.REBUILD + "-before");
      Files.copy(folder.readModel(), copy, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
