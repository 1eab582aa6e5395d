package dev.daybook.eventlog.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fold of the schemas topic: subjects, their versions, ids and levels. Ids are global: equal
 * schemas share one. Pure and not thread-safe.
 */
final class SchemaCatalog {
  private final NavigableMap<String, NavigableMap<Integer, Version>> subjects = new TreeMap<>();
  private final Map<Integer, Schema> schemas = new HashMap<>();
  private final Map<Schema, Integer> ids = new HashMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;
  private int lastId;

  /**
   * One version of a subject.
   *
   * @param deleted kept for who still reads by its id, but no longer a version of the subject
   */
  record Version(String subject, int version, int id, Schema schema, boolean deleted) {}

  void put(Version version) {
    subjects
        .computeIfAbsent(version.subject(), _ -> new TreeMap<>())
        .put(version.version(), version);
    schemas.put(version.id(), version.schema());
    ids.putIfAbsent(version.schema(), version.id());
    reserve(version.id());
  }

  /** Never gives out this id. */
  void reserve(int id) {
    lastId = Math.max(lastId, id);
  }

  void remove(String subject, int version) {
    NavigableMap<Integer, Version> versions = subjects.get(subject);
    if (versions != null) {
      versions.remove(version);
    }
  }

  void deleteUpTo(String subject, int version) {
    NavigableMap<Integer, Version> versions = subjects.get(subject);
    if (versions != null) {
      versions
          .headMap(version, true)
          .replaceAll((_, v) -> new Version(v.subject(), v.version(), v.id(), v.schema(), true));
    }
  }

  /** Sets a subject's level, or all others' with null; no level means the default again. */
  void setLevel(@Nullable String subject, @Nullable CompatibilityLevel level) {
    if (subject == null) {
      globalLevel = level == null ? CompatibilityLevel.BACKWARD : level;
    } else if (level == null) {
      levels.remove(subject);
    } else {
      levels.put(subject, level);
    }
  }

  CompatibilityLevel globalLevel() {
    return globalLevel;
  }

  Optional<CompatibilityLevel> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  CompatibilityLevel level(String subject) {
    return levels.getOrDefault(subject, globalLevel);
  }

  List<String> subjects() {
    return subjects.keySet().stream().filter(subject -> !versions(subject).isEmpty()).toList();
  }

  /** Oldest first; empty if there is no such subject. */
  List<Version> versions(String subject) {
    NavigableMap<Integer, Version> versions = subjects.get(subject);
    return versions == null
        ? List.of()
        : versions.values().stream().filter(v -> !v.deleted()).toList();
  }

  Optional<Version> find(String subject, Schema schema) {
    return versions(subject).stream().filter(v -> v.schema().equals(schema)).findFirst();
  }

  Optional<Schema> schema(int id) {
    return Optional.ofNullable(schemas.get(id));
  }

  List<Version> versionsOf(int id) {
    List<Version> found = new ArrayList<>();
    subjects().forEach(s -> versions(s).stream().filter(v -> v.id() == id).forEach(found::add));
    return found;
  }

  boolean isCompatible(String subject, Schema schema, List<Version> versions) {
    return level(subject).allows(schema, versions.stream().map(Version::schema).toList());
  }

  /** The version that registering the schema would make. */
  Version next(String subject, Schema schema) {
    NavigableMap<Integer, Version> all = subjects.get(subject);
    int version = all == null || all.isEmpty() ? 1 : all.lastKey() + 1;
    Integer shared = ids.get(schema);
    return new Version(subject, version, shared == null ? lastId + 1 : shared, schema, false);
  }
}
