package dev.daybook.app;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/** What disks, copying tools and people do to a database file that nobody has open. */
public final class Damage {
  private static final int PAGE = 4_096;
  private static final Random RANDOM = new Random(7);

  private Damage() {}

  /**
   * Noise over a quarter of the pages, but not over the first ones, which hold the tables' names.
   */
  public static void overwritePages(Path file) throws IOException {
    overwrite(file, Files.size(file) / 2 / PAGE * PAGE, (int) (Files.size(file) / 4));
  }

  /** Noise over the page at which a table or an index begins. */
  public static void overwriteRoot(Path file, String table) throws IOException {
    overwrite(file, (rootPage(file, table) - 1) * PAGE, PAGE);
  }

  private static long rootPage(Path file, String table) throws IOException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var query =
            connection.prepareStatement("SELECT rootpage FROM sqlite_schema WHERE name = ?")) {
      query.setString(1, table);
      try (var rows = query.executeQuery()) {
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Noise over the first bytes. */
  public static void overwriteHeader(Path file) throws IOException {
    overwrite(file, 0, 100);
  }

  static void overwrite(Path file, long from, int bytes) throws IOException {
    byte[] noise = new byte[bytes];
    RANDOM.nextBytes(noise);
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      channel.write(ByteBuffer.wrap(noise), from);
    }
  }

  static void truncate(Path file, long to) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      channel.truncate(to);
    }
  }
}
