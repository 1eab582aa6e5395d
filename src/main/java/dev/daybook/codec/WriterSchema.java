package dev.daybook.codec;

import dev.daybook.ledger.QuarantineCause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Resolver;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one writer's schema wrote, resolved to version 2. Keeps Avro's compiled resolution,
 * and the record it fills, from one event to the next. One thread owns it.
 */
final class WriterSchema {
  private static final String TYPE = "type";

  private final GenericDatumReader<GenericRecord> reader;
  private @Nullable GenericRecord reused;

  WriterSchema(Schema writer, int id) throws UndecodableException {
    if (writer.getType() != Schema.Type.RECORD
        || !writer.getFullName().equals(EventSchemas.V2.getFullName())) {
      throw new UndecodableException(
          QuarantineCause.SCHEMA,
          "Schema " + id + " describes \"" + writer.getFullName() + "\", not an \"Event\".");
    }
    SchemaLimits.require(writer, id);
    Schema reading = readingSchema(writer);
    requireFields(writer, reading, id);
    reader = new GenericDatumReader<>(writer, reading);
  }

  /**
   * Version 2, but with the writer's own symbols as the event's type. Avro would read a symbol that
   * version 2 lacks as its default, a movement: an event of a kind unknown to this program would
   * count as one that it knows.
   */
  private static Schema readingSchema(Schema writer) {
    Schema.Field written = writer.getField(TYPE);
    Schema types = written == null ? null : enumOf(written.schema());
    if (types == null) {
      return EventSchemas.V2;
    }
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : EventSchemas.V2.getFields()) {
      fields.add(
          field.name().equals(TYPE)
              ? new Schema.Field(TYPE, types)
              : new Schema.Field(field, field.schema()));
    }
    return Schema.createRecord(EventSchemas.V2.getFullName(), null, null, false, fields);
  }

  private static @Nullable Schema enumOf(Schema written) {
    List<Schema> branches = written.isUnion() ? written.getTypes() : List.of(written);
    String name = EventSchemas.V2.getField(TYPE).schema().getFullName();
    return branches.stream()
        .filter(s -> s.getType() == Schema.Type.ENUM && s.getFullName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Says once, of the schema, what Avro would say of each of its values. */
  private static void requireFields(Schema writer, Schema reading, int id)
      throws UndecodableException {
    for (Schema.Field field : reading.getFields()) {
      Schema.Field written = writer.getField(field.name());
      String fault =
          written == null
              ? field.hasDefaultValue() ? null : "it lacks " + field.name()
              : Resolver.resolve(written.schema(), field.schema()) instanceof Resolver.ErrorAction
                  ? "its %s is a %s, not a %s"
                      .formatted(
                          field.name(),
                          written.schema().getType().getName(),
                          field.schema().getType().getName())
                  : null;
      if (fault != null) {
        throw new UndecodableException(
            QuarantineCause.SCHEMA, "Schema " + id + " cannot be read as an event: " + fault + ".");
      }
    }
  }

  /** The event's record: valid until the next call. */
  GenericRecord read(BoundedDecoder decoder) throws IOException {
    reused = reader.read(reused, decoder);
    return reused;
  }
}
