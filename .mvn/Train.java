import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets the packaged program open its sample ledger once, without a display, while another one
 * writes into it, and keeps what the Java machine learned by it in lib/daybook.aot (JEP 483, JEP
 * 514, JEP 515): the program then starts in half the time. The cache fits these very jars and this
 * very Java; with any other it is passed over.
 */
class Train {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path cache = home.resolve("lib/daybook.aot");
    Files.deleteIfExists(cache); // of an earlier build
    if (System.getProperty("os.name").startsWith("Windows")) {
      System.out.println("bin\\daybook.bat uses no cache: none is made.");
      return;
    }
    Path folder = Files.createTempDirectory("daybook-training");
    try {
      train(home, cache, folder);
    } finally {
      delete(folder);
    }
    if (!Files.exists(cache)) {
      throw new IllegalStateException("The training left no " + cache);
    }
  }

  private static void train(Path home, Path cache, Path folder) throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("bin/daybook").toString(),
                "--sample",
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    var environment = builder.environment();
    environment.put(
        "DAYBOOK_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    environment.put("DISPLAY", "none"); // the program looks for one; JavaFX does not
    environment.put(
        "DAYBOOK_OPTS",
        "-Dglass.platform=Headless -Dprism.order=sw -XX:AOTCacheOutput=" + cache.toAbsolutePath());
    Process program = builder.start();
    try {
      awaitOpen(program, folder, said);
      writeInto(home, folder);
      program.destroy(); // it closes its ledger; then the machine writes the cache
      if (!program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The program does not end:\n" + Files.readString(said));
      }
    } finally {
      program.destroyForcibly();
    }
  }

  /** The window keeps its last known state when it has shown all and nothing happens any more. */
  private static void awaitOpen(Process program, Path folder, Path said) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isKept(folder)) {
      if (!program.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("The sample was not opened:\n" + Files.readString(said));
      }
      Thread.sleep(200);
    }
  }

  /** Else the first seconds of a stream of arrivals would run code that Java knows nothing of. */
  private static void writeInto(Path home, Path folder) throws Exception {
    Path said = folder.resolve("arrivals-said");
    Process arrivals =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddaybook.log=" + folder.resolve("arrivals.log"),
                "-cp",
                home.resolve("lib") + "/*",
                home.resolve("../../.mvn/Arrivals.java").toString(),
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!arrivals.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || arrivals.exitValue() != 0) {
        throw new IllegalStateException("Nothing was written:\n" + Files.readString(said));
      }
    } finally {
      arrivals.destroyForcibly();
    }
  }

  private static boolean isKept(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.endsWith("last-known.bin"));
    } catch (UncheckedIOException _) {
      return false; // a file went away while we looked
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
