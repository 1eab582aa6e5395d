package dev.daybook.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can befall the bytes of a record, from a random source. */
final class MutatedBytes {
  /** Lengths and counts that ask for too much, as Avro writes them. */
  private static final List<byte[]> BOMBS =
      List.of(
          varint(Integer.MAX_VALUE),
          varint(Integer.MAX_VALUE + 1L),
          varint(Long.MAX_VALUE),
          varint(Long.MIN_VALUE),
          varint(-1),
          varint(1 << 20),
          varint(1_000),
          varint(Integer.MIN_VALUE),
          new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});

  private final Random random;

  MutatedBytes(Random random) {
    this.random = random;
  }

  byte[] mutate(byte[] original) {
    byte[] bytes = original.clone();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(12));
    return switch (random.nextInt(10)) {
      case 0, 1 -> flipped(bytes, at);
      case 2 -> splice(bytes, at, at, randomBytes(1 + random.nextInt(8)));
      case 3 -> splice(bytes, at, end, new byte[0]);
      case 4 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(8));
      case 7 -> splice(bytes, at, at, bomb());
      case 8 -> splice(bytes, at, Math.min(bytes.length, at + 1), bomb());
      default -> splice(bytes, at, end, randomBytes(end - at));
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    if (at < bytes.length) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] bomb() {
    return BOMBS.get(random.nextInt(BOMBS.size()));
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] replacement) {
    return ByteBuffer.allocate(bytes.length - (to - from) + replacement.length)
        .put(bytes, 0, from)
        .put(replacement)
        .put(bytes, to, bytes.length - to)
        .array();
  }

  static byte[] varint(long value) {
    long left = (value << 1) ^ (value >> 63);
    ByteBuffer bytes = ByteBuffer.allocate(10);
    while ((left & ~0x7FL) != 0) {
      bytes.put((byte) (left | 0x80));
      left >>>= 7;
    }
    bytes.put((byte) left);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
