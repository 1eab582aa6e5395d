package dev.daybook.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as an analyst's shell would start it. */
final class DaybookProcess {
  private final Process process;
  private final Path out;
  private final Path err;

  private DaybookProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** How a process ended. */
  record Ended(int exitCode, String out, String err) {}

  static DaybookProcess start(Path data, String... arguments) throws IOException {
    return start(List.of(), data, arguments);
  }

  /** Starts it by another program, which may take rights from it. */
  static DaybookProcess start(List<String> starter, Path data, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(starter);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-XX:TieredStopAtLevel=1"); // short lives: starting matters, not running
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Launcher.class.getName());
    command.addAll(List.of(arguments));
    command.add("--data=" + data);
    Path out = Files.createTempFile("daybook", ".out");
    Path err = Files.createTempFile("daybook", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("DISPLAY");
    return new DaybookProcess(builder.start(), out, err);
  }

  static Ended run(Path data, String... arguments) throws IOException, InterruptedException {
    return start(data, arguments).await();
  }

  Ended await() throws IOException, InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The process did not end; it said: " + text(out) + text(err));
    }
    return new Ended(process.exitValue(), text(out), text(err));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ctrl+C. */
  Ended interrupt() throws IOException, InterruptedException {
    process.destroy();
    return await();
  }

  String saidSoFar() throws IOException {
    return text(out) + text(err);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
