package dev.daybook.codec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Avro binary from an array, trusting nothing: a length is compared with the bytes that are left
 * before anything is allocated. Time and memory are proportional to the array's length, whatever it
 * says, for schemas within {@link SchemaLimits}. One thread owns it.
 */
final class BoundedDecoder extends Decoder {
  private byte[] bytes = {};
  private int next;

  BoundedDecoder of(byte[] array, int from) {
    bytes = array;
    next = from;
    return this;
  }

  int remaining() {
    return bytes.length - next;
  }

  private void require(long count) throws EOFException {
    if (count > remaining()) {
      long missing = count - remaining();
      throw new EOFException(
          "it ends " + missing + (missing == 1 ? " byte" : " bytes") + " too early");
    }
  }

  private int take(long count) throws EOFException {
    if (count < 0) {
      throw new AvroRuntimeException("a length is negative");
    }
    require(count);
    int from = next;
    next += (int) count;
    return from;
  }

  @Override
  public void readNull() {}

  @Override
  public boolean readBoolean() throws IOException {
    return bytes[take(1)] == 1;
  }

  @Override
  public int readInt() throws IOException {
    long value = readLong();
    if ((int) value != value) {
      throw new AvroRuntimeException("an int has more than 32 bits");
    }
    return (int) value;
  }

  @Override
  public long readLong() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      byte b = bytes[take(1)];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new AvroRuntimeException("a number has more than 64 bits");
  }

  @Override
  public float readFloat() throws IOException {
    return Float.intBitsToFloat(Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt(take(4))));
  }

  @Override
  public double readDouble() throws IOException {
    return Double.longBitsToDouble(Long.reverseBytes(ByteBuffer.wrap(bytes).getLong(take(8))));
  }

  @Override
  public Utf8 readString(@Nullable Utf8 old) throws IOException {
    long length = readLong();
    int from = take(length);
    return new Utf8(Arrays.copyOfRange(bytes, from, next));
  }

  @Override
  public String readString() throws IOException {
    return readString(null).toString();
  }

  @Override
  public void skipString() throws IOException {
    skipBytes();
  }

  @Override
  public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
    int length = (int) Math.min(readLong(), Integer.MAX_VALUE);
    int from = take(length);
    return ByteBuffer.wrap(bytes, from, length).slice();
  }

  @Override
  public void skipBytes() throws IOException {
    long length = readLong();
    take(length);
  }

  @Override
  public void readFixed(byte[] target, int start, int length) throws IOException {
    System.arraycopy(bytes, take(length), target, start, length);
  }

  @Override
  public void skipFixed(int length) throws IOException {
    take(length);
  }

  @Override
  public int readEnum() throws IOException {
    return readInt();
  }

  @Override
  public int readIndex() throws IOException {
    return readInt();
  }

  @Override
  public long readArrayStart() throws IOException {
    long count = readLong();
    if (count < 0) {
      count = -count;
      readLong(); // the block's length in bytes, of use only to who skips
    }
    return countItems(count);
  }

  @Override
  public long arrayNext() throws IOException {
    return readArrayStart();
  }

  @Override
  public long skipArray() throws IOException {
    long count = readLong();
    while (count < 0) {
      skipBytes();
      count = readLong();
    }
    return countItems(count);
  }

  @Override
  public long readMapStart() throws IOException {
    return readArrayStart();
  }

  @Override
  public long mapNext() throws IOException {
    return readArrayStart();
  }

  @Override
  public long skipMap() throws IOException {
    return skipArray();
  }

  /** Each item takes a byte at least: {@link SchemaLimits} sees to that. */
  private long countItems(long count) {
    if (count < 0 || count > remaining()) {
      throw new AvroRuntimeException("a list claims more items than the value can hold");
    }
    return count;
  }
}
