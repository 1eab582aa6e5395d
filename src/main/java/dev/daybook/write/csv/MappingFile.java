package dev.daybook.write.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A format kept under a name in a JSON file that a person can read and edit. A file that is none,
 * or of a newer version, is refused with a sentence.
 *
 * @param name what the person calls it
 */
public record MappingFile(String name, CsvFormat format) {
  static final String VERSION_FIELD = "daybook_csv_mapping";
  private static final int VERSION = 1;
  private static final long BYTES_MAX = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** It cannot be used; the message is a sentence that says why. */
  public static final class UnusableException extends IOException {
    UnusableException(Path file, String why) {
      super(file.getFileName() + " cannot be used as a CSV mapping: " + why);
    }
  }

  /** Saves it, replacing an older one whole or not at all. */
  public void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put(VERSION_FIELD, VERSION);
    root.put("name", name);
    MappingWriter.write(format, root);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    Path absolute = file.toAbsolutePath();
    Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads one.
   *
   * @throws UnusableException if it is none that this program knows
   * @throws IOException if it cannot be read at all
   */
  public static MappingFile read(Path file) throws IOException {
    if (Files.size(file) > BYTES_MAX) {
      throw new UnusableException(file, "it is far too large for one.");
    }
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new UnusableException(file, "it is not JSON (" + e.getOriginalMessage() + ").");
    }
    if (root == null || !root.isObject() || !root.path(VERSION_FIELD).isInt()) {
      throw new UnusableException(file, "it lacks \"" + VERSION_FIELD + "\": 1.");
    }
    if (root.path(VERSION_FIELD).intValue() != VERSION) {
      throw new UnusableException(
          file,
          "it is of version %d, this Daybook knows version %d."
              .formatted(root.path(VERSION_FIELD).intValue(), VERSION));
    }
    try {
      return new MappingFile(root.path("name").asText(""), MappingReader.read(root));
    } catch (IllegalArgumentException e) {
      throw new UnusableException(file, String.valueOf(e.getMessage()));
    }
  }
}
