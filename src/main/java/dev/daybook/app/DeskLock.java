package dev.daybook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write a data folder's read model: one process at a time, given back by the operating
 * system when the process ends, however it ends.
 */
final class DeskLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private DeskLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** The lock, or empty if another process (or another session of this one) has it. */
  static Optional<DeskLock> tryTake(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(new DeskLock(channel, lock));
        }
      } catch (OverlappingFileLockException _) {
        // Another session of this process has it: the same answer as another process's. The channel
        // stays open on purpose: on POSIX systems closing it would release that session's lock.
        return Optional.empty();
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be written: " + file.getParent(), e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
