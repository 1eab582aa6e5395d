package dev.daybook.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The stored bytes of every version of the wire contract, and the schemas they were written with.
 */
final class Contracts {
  static final int V1_ID = 1;
  static final int V2_ID = 2;
  static final int V3_ID = 3;
  static final Schema V3 = new Schema.Parser().parse(text("made-up-v3.avsc"));

  static final SchemaSource REGISTRY =
      id ->
          Optional.ofNullable(
              Map.of(V1_ID, EventSchemas.V1, V2_ID, EventSchemas.V2, V3_ID, V3).get(id));

  private Contracts() {}

  /** The framed value of that name. */
  static byte[] bytes(String name) {
    return HexFormat.of().parseHex(text(name + ".hex").strip());
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(Contracts.class.getResourceAsStream("/contracts/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
