package dev.daybook.eventlog.embedded;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** What a subject's new version must be able to read, and be read by. */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean newReadsOld;
  private final boolean oldReadsNew;
  private final boolean transitive;

  CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
    this.newReadsOld = newReadsOld;
    this.oldReadsNew = oldReadsNew;
    this.transitive = transitive;
  }

  static Optional<CompatibilityLevel> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return List.of(values()).stream().filter(level -> level.name().equals(wanted)).findFirst();
  }

  /** Whether the schema may follow these versions, oldest first. */
  boolean allows(Schema next, List<Schema> versions) {
    List<Schema> compared =
        transitive || versions.isEmpty() ? versions : List.of(versions.getLast());
    return compared.stream().allMatch(old -> allows(next, old));
  }

  private boolean allows(Schema next, Schema old) {
    return (!newReadsOld || canRead(next, old)) && (!oldReadsNew || canRead(old, next));
  }

  private static boolean canRead(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }
}
