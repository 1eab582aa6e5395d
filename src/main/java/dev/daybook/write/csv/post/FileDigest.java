package dev.daybook.write.csv.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a file's bytes: 96 bits of their SHA-256, in hexadecimal. */
final class FileDigest {
  private static final int BYTES = 12;

  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  static String of(Path file) throws IOException {
    FileDigest whole = new FileDigest();
    try (InputStream bytes = Files.newInputStream(file);
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), whole.digest)) {
      bytes.transferTo(sink);
    }
    return whole.value();
  }

  /** What is read through it is digested. */
  InputStream over(InputStream bytes) {
    return new DigestInputStream(bytes, digest);
  }

  /** Of all bytes so far; to be asked once. */
  String value() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
