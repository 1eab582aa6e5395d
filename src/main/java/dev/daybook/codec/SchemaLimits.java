package dev.daybook.codec;

import dev.daybook.ledger.QuarantineCause;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * How large a writer's schema may be when each named type is written out where it is used. A schema
 * of a few lines can stand for more parts than there are atoms, and ask for endless work without
 * one byte of data; within these limits the work for a value is bounded by its bytes. Used once.
 */
final class SchemaLimits {
  private static final int PARTS_MAX = 5_000;
  private static final int DEPTH_MAX = 64;

  private final int id;
  private final Set<String> enclosing = new HashSet<>();
  private int parts;

  private SchemaLimits(int id) {
    this.id = id;
  }

  static void require(Schema schema, int id) throws UndecodableException {
    SchemaLimits limits = new SchemaLimits(id);
    limits.requireContent(limits.emptiness(schema, 0), 0);
  }

  /**
   * How many parts without content, which take no byte of a value, it has beyond those with
   * content, which take one at least.
   */
  private int emptiness(Schema schema, int depth) throws UndecodableException {
    parts++;
    if (parts > PARTS_MAX || depth > DEPTH_MAX) {
      throw refused("has too many parts");
    }
    return switch (schema.getType()) {
      case RECORD -> {
        if (!enclosing.add(schema.getFullName())) {
          throw refused("contains itself");
        }
        int sum = schema.getFields().isEmpty() ? 1 : 0;
        for (Schema.Field field : schema.getFields()) {
          sum += emptiness(field.schema(), depth + 1);
        }
        enclosing.remove(schema.getFullName());
        yield sum;
      }
      case ARRAY -> {
        requireContent(emptiness(schema.getElementType(), depth + 1), 0);
        yield -1;
      }
      case MAP -> {
        requireContent(emptiness(schema.getValueType(), depth + 1), 1); // the key has content
        yield -1;
      }
      case UNION -> {
        int worst = 0;
        for (Schema branch : schema.getTypes()) {
          worst = Math.max(worst, emptiness(branch, depth + 1));
        }
        yield worst - 1; // the index has content
      }
      case NULL -> 1;
      case FIXED -> schema.getFixedSize() == 0 ? 1 : -1;
      case ENUM, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN -> -1;
    };
  }

  private void requireContent(int emptiness, int allowed) throws UndecodableException {
    if (emptiness > allowed) {
      throw refused("has more parts without content than with");
    }
  }

  private UndecodableException refused(String why) {
    return new UndecodableException(QuarantineCause.SCHEMA, "Schema " + id + " " + why + ".");
  }
}
