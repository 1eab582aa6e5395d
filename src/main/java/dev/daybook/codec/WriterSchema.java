package dev.daybook.codec;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one writer's schema wrote, resolved to version 2. Keeps Avro's compiled resolution,
 * and the record it fills, from one event to the next. One thread owns it.
 */
final class WriterSchema {
  private final GenericDatumReader<GenericRecord> reader;
  private @Nullable GenericRecord reused;

  WriterSchema(Schema writer, int id) throws UndecodableException {
    if (writer.getType() != Schema.Type.RECORD
        || !writer.getFullName().equals(EventSchemas.V2.getFullName())) {
      throw new UndecodableException(
          "Schema " + id + " describes \"" + writer.getFullName() + "\", not an \"Event\".");
    }
    if (isRecursive(writer, new HashSet<>())) {
      // Such a schema can ask for endless work without one byte of data.
      throw new UndecodableException("Schema " + id + " contains itself.");
    }
    reader = new GenericDatumReader<>(writer, EventSchemas.V2);
  }

  /** The event's record: valid until the next call. */
  GenericRecord read(BoundedDecoder decoder) throws IOException {
    reused = reader.read(reused, decoder);
    return reused;
  }

  private static boolean isRecursive(Schema schema, Set<String> enclosing) {
    return switch (schema.getType()) {
      case RECORD -> {
        if (!enclosing.add(schema.getFullName())) {
          yield true;
        }
        boolean found =
            schema.getFields().stream().anyMatch(f -> isRecursive(f.schema(), enclosing));
        enclosing.remove(schema.getFullName());
        yield found;
      }
      case ARRAY -> isRecursive(schema.getElementType(), enclosing);
      case MAP -> isRecursive(schema.getValueType(), enclosing);
      case UNION -> schema.getTypes().stream().anyMatch(type -> isRecursive(type, enclosing));
      case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> false;
    };
  }
}
