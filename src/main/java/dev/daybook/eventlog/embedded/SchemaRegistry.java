package dev.daybook.eventlog.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The registry's operations: each change is written to the topic before anybody sees it.
 * Thread-safe.
 */
final class SchemaRegistry implements AutoCloseable {
  private final SchemaCatalog catalog = new SchemaCatalog();
  private final SchemasTopic topic;

  SchemaRegistry(String bootstrapServers) throws IOException {
    topic = SchemasTopic.open(bootstrapServers, catalog);
  }

  static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (RuntimeException e) { // Avro's parser throws more than its own
      throw RegistryError.invalidSchema(String.valueOf(e.getMessage()));
    }
  }

  synchronized SchemaCatalog.Version register(String subject, Schema schema) throws IOException {
    Optional<SchemaCatalog.Version> known = catalog.find(subject, schema);
    if (known.isPresent()) {
      return known.get();
    }
    if (!catalog.isCompatible(subject, schema, catalog.versions(subject))) {
      throw new RegistryError(
          409,
          409,
          "The schema is not "
              + catalog.level(subject)
              + " compatible with the earlier versions of subject '"
              + subject
              + "'.");
    }
    SchemaCatalog.Version next = catalog.next(subject, schema);
    topic.write(SchemaRecords.key(next), SchemaRecords.value(next));
    catalog.put(next);
    return next;
  }

  synchronized SchemaCatalog.Version lookup(String subject, Schema schema) {
    requireSubject(subject);
    return catalog.find(subject, schema).orElseThrow(RegistryError::noSchema);
  }

  synchronized Schema schema(int id) {
    return catalog.schema(id).orElseThrow(RegistryError::noSchema);
  }

  synchronized List<SchemaCatalog.Version> versionsOf(int id) {
    schema(id);
    return catalog.versionsOf(id);
  }

  synchronized List<String> subjects() {
    return catalog.subjects();
  }

  synchronized List<SchemaCatalog.Version> versions(String subject) {
    requireSubject(subject);
    return catalog.versions(subject);
  }

  /** A version by its number, or {@code latest}. */
  synchronized SchemaCatalog.Version version(String subject, String version) {
    requireSubject(subject);
    List<SchemaCatalog.Version> versions = catalog.versions(subject);
    if (isLatest(version)) {
      return versions.getLast();
    }
    int number;
    try {
      number = Integer.parseInt(version);
    } catch (NumberFormatException _) {
      number = 0;
    }
    if (number < 1) {
      throw new RegistryError(422, 42202, "The version is a positive number, or \"latest\".");
    }
    int wanted = number;
    return versions.stream()
        .filter(v -> v.version() == wanted)
        .findFirst()
        .orElseThrow(() -> RegistryError.noVersion(version));
  }

  /**
   * Whether the schema may follow one version of the subject, or all of them with null. A subject's
   * first version may be any, so nothing is against being the latest's successor where there is
   * none.
   */
  synchronized boolean isCompatible(String subject, @Nullable String version, Schema schema) {
    List<SchemaCatalog.Version> all = catalog.versions(subject);
    List<SchemaCatalog.Version> against =
        version == null || (all.isEmpty() && isLatest(version))
            ? all
            : List.of(version(subject, version));
    return catalog.isCompatible(subject, schema, against);
  }

  private static boolean isLatest(String version) {
    return version.equals("latest") || version.equals("-1");
  }

  synchronized CompatibilityLevel globalLevel() {
    return catalog.globalLevel();
  }

  synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
    return catalog.ownLevel(subject);
  }

  /** Sets a subject's level, or the global one with null. */
  synchronized void setLevel(@Nullable String subject, CompatibilityLevel level)
      throws IOException {
    topic.write(SchemaRecords.levelKey(subject), SchemaRecords.levelValue(level));
    catalog.setLevel(subject, level);
  }

  private void requireSubject(String subject) {
    if (catalog.versions(subject).isEmpty()) {
      throw RegistryError.noSubject(subject);
    }
  }

  @Override
  public void close() {
    topic.close();
  }
}
