package dev.daybook.codec;

import dev.daybook.ledger.QuarantineCause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** The registry's framing: a zero byte, the schema's id in four bytes, the datum in Avro binary. */
public final class Framing {
  static final byte MAGIC = 0;
  static final int HEADER_BYTES = 5;

  private Framing() {}

  /** The framed bytes of a datum that fits the schema. */
  public static byte[] frame(int schemaId, Schema schema, Object datum) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    bytes.write(MAGIC);
    bytes.write(schemaId >>> 24);
    bytes.write(schemaId >>> 16);
    bytes.write(schemaId >>> 8);
    bytes.write(schemaId);
    try {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
      new GenericDatumWriter<>(schema).write(datum, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  static int schemaId(byte[] framed) throws UndecodableException {
    if (framed.length < HEADER_BYTES) {
      throw new UndecodableException(
          QuarantineCause.FRAMING,
          "The value has only " + framed.length + " bytes, too few to name its schema.");
    }
    if (framed[0] != MAGIC) {
      throw new UndecodableException(
          QuarantineCause.FRAMING,
          "The value starts with byte "
              + Byte.toUnsignedInt(framed[0])
              + " instead of 0: it was not written with a schema from the registry.");
    }
    return ByteBuffer.wrap(framed).getInt(1);
  }
}
