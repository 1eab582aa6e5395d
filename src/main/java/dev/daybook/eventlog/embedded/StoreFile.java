package dev.daybook.eventlog.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a running store says of itself in its folder, so that other programs find it.
 *
 * @param bootstrap the broker's {@code host:port}
 * @param registry the schema registry's address
 * @param pid the process that runs it
 * @param clusterId the broker's identity, which stays with the folder
 */
public record StoreFile(
    String bootstrap, String registry, long pid, String clusterId, Instant startedAt) {
  private static final String NAME = "store.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the store that runs in the folder says; empty if none runs there, or if it is not ready.
   *
   * @throws IOException if the folder cannot be read
   */
  public static Optional<StoreFile> read(Path data) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(Files.readString(data.resolve(NAME)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    try {
      StoreFile file =
          new StoreFile(
              json.path("bootstrap").asText(),
              json.path("registry").asText(),
              json.path("pid").asLong(),
              json.path("clusterId").asText(),
              Instant.parse(json.path("startedAt").asText()));
      // A crash leaves the file behind.
      boolean runs = ProcessHandle.of(file.pid()).map(ProcessHandle::isAlive).orElse(false);
      return runs ? Optional.of(file) : Optional.empty();
    } catch (DateTimeException e) {
      throw new IOException(data.resolve(NAME) + " is damaged", e);
    }
  }

  void write(Path data) throws IOException {
    byte[] bytes =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(
                JSON.createObjectNode()
                    .put("bootstrap", bootstrap)
                    .put("registry", registry)
                    .put("pid", pid)
                    .put("clusterId", clusterId)
                    .put("startedAt", startedAt.toString()));
    Path fresh = data.resolve(NAME + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(NAME));
  }
}
