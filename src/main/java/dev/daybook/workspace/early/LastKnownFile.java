package dev.daybook.workspace.early;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link LastKnown} in a file: what can be made anew at any time, so a file that is missing,
 * damaged or of another version is as good as none. Ends with its CRC-32. Stateless.
 */
final class LastKnownFile {
  private static final Logger log = LoggerFactory.getLogger(LastKnownFile.class);
  private static final int MAGIC = 0x44424b31; // DBK1: the version is part of it

  private LastKnownFile() {}

  /** Puts it in the place of what was kept before, in one step. */
  static void write(LastKnown known, Path file) throws IOException {
    Path anew = file.resolveSibling(file.getFileName() + ".new");
    CRC32 crc = new CRC32();
    try (var out =
        new DataOutputStream(
            new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(anew)), crc))) {
      write(known, out);
      out.writeLong(crc.getValue());
    }
    Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(LastKnown known, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(known.end().toString());
    out.writeLong(known.first().toEpochMilli());
    out.writeLong(known.last().toEpochMilli());
    writeInts(known.balances().account(), out);
    writeLongs(known.balances().balance(), out);
    writeInts(known.balances().events(), out);
    writeLongs(known.balances().lastMillis(), out);
    out.writeInt(known.ahead().size());
    for (LastKnown.Ahead each : known.ahead()) {
      out.writeInt(each.account());
      out.writeLong(each.amount());
      out.writeLong(each.effectiveMillis());
    }
    out.writeInt(known.lines().size());
    for (ChartModel.Series line : known.lines()) {
      out.writeUTF(line.label());
      out.writeUTF(line.currency().code());
      writeLongs(line.millis(), out);
      writeLongs(line.tenThousandths(), out);
      out.writeLong(line.events());
      out.writeLong(line.atCursor());
    }
    writeInts(known.density().counts(), out);
    out.writeBoolean(known.largest().isPresent());
    if (known.largest().isPresent()) {
      KeyFigures.LargestMove largest = known.largest().get();
      out.writeInt(largest.account().number());
      out.writeLong(largest.amount().tenThousandths());
      out.writeUTF(largest.currency().code());
    }
    out.writeInt(known.newest().size());
    for (LastKnown.Newest row : known.newest()) {
      out.writeInt(row.position().partition());
      out.writeLong(row.position().offset());
      out.writeLong(row.balanceAfter());
    }
  }

  private static void writeInts(int[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static void writeLongs(long[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.asLongBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /** What was kept, if it is there and whole. */
  static Optional<LastKnown> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - Long.BYTES;
      if (length < Integer.BYTES || !isWhole(bytes, length)) {
        log.warn("{} is not whole: the book is shown when it is loaded", file);
        return Optional.empty();
      }
      try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
        return in.readInt() == MAGIC ? Optional.of(read(in)) : Optional.empty();
      }
    } catch (IOException | RuntimeException e) {
      log.warn("{} cannot be read: the book is shown when it is loaded", file, e);
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue() == ByteBuffer.wrap(bytes).getLong(length);
  }

  private static LastKnown read(DataInputStream in) throws IOException {
    return new LastKnown(
        LogEnd.parse(in.readUTF()),
        Instant.ofEpochMilli(in.readLong()),
        Instant.ofEpochMilli(in.readLong()),
        new LastKnown.Standings(readInts(in), readLongs(in), readInts(in), readLongs(in)),
        readAhead(in),
        readLines(in),
        new LastKnown.Columns(readInts(in)),
        readLargest(in),
        readNewest(in));
  }

  private static List<LastKnown.Ahead> readAhead(DataInputStream in) throws IOException {
    List<LastKnown.Ahead> ahead = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      ahead.add(new LastKnown.Ahead(in.readInt(), in.readLong(), in.readLong()));
    }
    return ahead;
  }

  private static List<ChartModel.Series> readLines(DataInputStream in) throws IOException {
    List<ChartModel.Series> lines = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      lines.add(
          new ChartModel.Series(
              in.readUTF(),
              CurrencyCode.of(in.readUTF()),
              readLongs(in),
              readLongs(in),
              in.readLong(),
              in.readLong()));
    }
    return lines;
  }

  private static Optional<KeyFigures.LargestMove> readLargest(DataInputStream in)
      throws IOException {
    return in.readBoolean()
        ? Optional.of(
            new KeyFigures.LargestMove(
                new AccountId(in.readInt()),
                new Amount(in.readLong()),
                CurrencyCode.of(in.readUTF())))
        : Optional.empty();
  }

  private static List<LastKnown.Newest> readNewest(DataInputStream in) throws IOException {
    List<LastKnown.Newest> newest = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      newest.add(new LastKnown.Newest(new LogPosition(in.readInt(), in.readLong()), in.readLong()));
    }
    return newest;
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(values.length * Integer.BYTES)).asIntBuffer().get(values);
    return values;
  }

  private static long[] readLongs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(values.length * Long.BYTES)).asLongBuffer().get(values);
    return values;
  }
}
