package dev.daybook.bench;

import dev.daybook.codec.EventSchemas;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads values the ordinary way: Avro's own generic reader, its decoder used again, of version 2
 * alone. One thread.
 */
final class EventRecordReader implements Deserializer<GenericRecord> {
  static final int FRAME_BYTES = 5;

  private final GenericDatumReader<GenericRecord> reader =
      new GenericDatumReader<>(EventSchemas.V2);
  private @Nullable BinaryDecoder decoder;

  @Override
  public GenericRecord deserialize(String topic, byte[] framed) {
    try {
      decoder =
          DecoderFactory.get()
              .binaryDecoder(framed, FRAME_BYTES, framed.length - FRAME_BYTES, decoder);
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new SerializationException(e);
    }
  }

  /** What a record adds to its account, in 1/10,000. */
  static long amount(GenericRecord record) {
    ByteBuffer exact = (ByteBuffer) record.get("amount_exact");
    if (exact == null) {
      return 0; // a fact about the account itself
    }
    byte[] unscaled = new byte[exact.remaining()];
    exact.duplicate().get(unscaled);
    return new BigInteger(unscaled).longValueExact();
  }
}
