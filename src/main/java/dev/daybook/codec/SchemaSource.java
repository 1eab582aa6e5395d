package dev.daybook.codec;

import java.util.Optional;
import org.apache.avro.Schema;

/** Where the schemas named by records come from. Thread-safe. */
@FunctionalInterface
public interface SchemaSource {
  /**
   * The schema of that id, or empty if there is none.
   *
   * @throws RegistryUnavailableException if nobody can say now
   * @throws UnusableSchemaException if there is one that cannot be read with
   */
  Optional<Schema> byId(int id);
}
