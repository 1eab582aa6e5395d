package dev.daybook.codec;

import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.jspecify.annotations.Nullable;

/**
 * A record's fields as its writer's own schema names them, for the eye of who asks why it is no
 * event. Reads on until a field does not fit, and never trusts a length. One thread at a time.
 */
public final class RecordFields {
  private static final int TEXT_MAX = 200;
  private static final int DECIMAL_BYTES_MAX = 64;

  /** A decimal is written out in full: a schema may ask for two billion places. */
  private static final int SCALE_MAX = 100;

  private final SchemaSource schemas;

  public RecordFields(SchemaSource schemas) {
    this.schemas = schemas;
  }

  /**
   * What can be read of the key and the value.
   *
   * @throws RegistryUnavailableException if the registry cannot say now what its schemas are
   */
  public List<NamedField> of(RawRecord raw) {
    List<NamedField> fields = new ArrayList<>();
    read("key", raw.key(), fields);
    read("value", raw.value(), fields);
    return fields;
  }

  private void read(String part, byte @Nullable [] framed, List<NamedField> fields) {
    if (framed == null) {
      fields.add(new NamedField(part, "none"));
      return;
    }
    try {
      int id = Framing.schemaId(framed);
      fields.add(new NamedField(part + " schema", Integer.toString(id)));
      Optional<Schema> schema = schemas.byId(id);
      if (schema.isPresent()) {
        SchemaLimits.require(schema.get(), id);
        datum(part, schema.get(), new BoundedDecoder().of(framed, Framing.HEADER_BYTES), fields);
      }
    } catch (UndecodableException | UnusableSchemaException e) {
      fields.add(new NamedField(part + " unreadable", String.valueOf(e.getMessage())));
    } catch (RegistryUnavailableException e) {
      throw e; // nothing is wrong with the bytes
    } catch (IOException | RuntimeException e) {
      // Avro reports malformed data by whatever its code stumbles over.
      fields.add(
          new NamedField("unreadable from here on", excerpt(String.valueOf(e.getMessage()))));
    }
  }

  private static void datum(
      String part, Schema schema, BoundedDecoder decoder, List<NamedField> fields)
      throws IOException {
    if (schema.getType() != Schema.Type.RECORD) {
      fields.add(new NamedField(part, text(schema, one(schema, decoder))));
      return;
    }
    for (Schema.Field field : schema.getFields()) {
      fields.add(new NamedField(field.name(), text(field.schema(), one(field.schema(), decoder))));
    }
    if (decoder.remaining() > 0) {
      fields.add(new NamedField("left over", decoder.remaining() + " bytes"));
    }
  }

  private static @Nullable Object one(Schema schema, BoundedDecoder decoder) throws IOException {
    return new GenericDatumReader<@Nullable Object>(schema).read(null, decoder);
  }

  private static String text(Schema schema, @Nullable Object value) {
    LogicalTypes.Decimal decimal = decimal(schema);
    if (decimal != null
        && value instanceof ByteBuffer bytes
        && bytes.hasRemaining()
        && bytes.remaining() <= DECIMAL_BYTES_MAX) {
      byte[] unscaled = new byte[bytes.remaining()];
      bytes.get(bytes.position(), unscaled);
      return new BigDecimal(new BigInteger(unscaled), decimal.getScale()).toPlainString();
    }
    boolean plain = value instanceof CharSequence || value instanceof Number;
    return excerpt(plain ? String.valueOf(value) : GenericData.get().toString(value));
  }

  private static LogicalTypes.@Nullable Decimal decimal(Schema schema) {
    List<Schema> branches = schema.isUnion() ? schema.getTypes() : List.of(schema);
    for (Schema branch : branches) {
      if (branch.getLogicalType() instanceof LogicalTypes.Decimal decimal
          && decimal.getScale() <= SCALE_MAX) {
        return decimal;
      }
    }
    return null;
  }

  private static String excerpt(String text) {
    return text.length() <= TEXT_MAX
        ? text
        : text.substring(0, TEXT_MAX) + "… (" + text.length() + " characters)";
  }
}
