package dev.daybook.importing;

import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Formats kept under names: one JSON file each in a folder, the same files that {@code daybook
 * import --mapping} reads. Blocks for reading and writing.
 */
final class KeptMappings {
  private static final Logger log = LoggerFactory.getLogger(KeptMappings.class);

  private final Path folder;

  KeptMappings(Path folder) {
    this.folder = folder;
  }

  /** The names in order; files that are no mappings are passed over. */
  List<String> names() {
    return List.copyOf(all().keySet());
  }

  Optional<CsvFormat> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  private Map<String, CsvFormat> all() {
    Map<String, CsvFormat> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> named =
          files
              .filter(f -> f.getFileName().toString().endsWith(".json"))
              .sorted(Comparator.naturalOrder())
              .toList();
      for (Path file : named) {
        read(file, found);
      }
    } catch (IOException e) {
      log.warn("The kept mappings in {} cannot be listed", folder, e);
    }
    return found;
  }

  private static void read(Path file, Map<String, CsvFormat> into) {
    try {
      MappingFile kept = MappingFile.read(file);
      into.put(kept.name().isEmpty() ? stem(file) : kept.name(), kept.format());
    } catch (IOException e) {
      log.warn("The kept mapping {} cannot be used", file, e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".json".length());
  }

  /** Keeps a format, replacing one of the same name. */
  void keep(String name, CsvFormat format) throws IOException {
    Files.createDirectories(folder);
    String safe = name.strip().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    new MappingFile(name.strip(), format).write(folder.resolve(safe + ".json"));
  }
}
