package dev.daybook.eventlog.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Exclusive use of a store's folder, held by the operating system and so released even by a crash.
 * Two brokers on one folder damage it before either notices.
 */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "store.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, creating it if need be.
   *
   * @throws StoreInUseException if it is taken
   */
  static StoreLock take(Path data) throws IOException {
    Files.createDirectories(data);
    FileChannel channel =
        FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new StoreLock(channel);
      }
    } catch (OverlappingFileLockException _) {
      // This same program holds it. The channel stays open on purpose: on POSIX systems closing it
      // would release the lock that is held.
      throw new StoreInUseException(data);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new StoreInUseException(data);
  }

  @Override
  public void close() throws IOException {
    channel.close(); // releases the lock; the file stays, or two could lock different ones
  }
}
