package dev.daybook.readmodel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields, each with its length, so that no two rows run together. One thread. */
final class RowHash {
  private static final int ABSENT = -1;

  private final MessageDigest sha;
  private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

  RowHash() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  RowHash number(long value) {
    sha.update(eight.putLong(0, value).array());
    return this;
  }

  RowHash bytes(byte @Nullable [] value) {
    number(value == null ? ABSENT : value.length);
    if (value != null) {
      sha.update(value);
    }
    return this;
  }

  RowHash text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash; what follows begins another. */
  byte[] end() {
    return sha.digest();
  }

  String hex() {
    return HexFormat.of().formatHex(end());
  }
}
