package dev.daybook.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A main class of this class path as a process of its own. It ends with this process, however this
 * one ends, if its main calls {@link #endWithParent} first.
 */
public final class JavaProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final String name;
  private final Path said;

  private JavaProcess(Process process, String name, Path said) {
    this.process = process;
    this.name = name;
    this.said = said;
  }

  /**
   * Starts it.
   *
   * @param folder for what it says and logs
   * @param name of its files there
   */
  public static JavaProcess start(
      Path folder, String name, List<String> flags, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-XX:+UseSerialGC"); // several share few cores
    command.add("-Ddaybook.log=" + folder.resolve(name + ".log"));
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    Path said = folder.resolve(name + ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
              .start();
      return new JavaProcess(process, name, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called in the process: its standard input is a pipe that closes when the parent ends. */
  public static void endWithParent() {
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // nothing is ever written to it
                }
              } catch (IOException e) {
                System.err.println("The parent cannot be watched: " + e);
              }
              Runtime.getRuntime().halt(3);
            });
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** How it ended; only when it has. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Waits until it has ended by itself. */
  public void awaitEnd(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError(name + " did not end; it said: " + said());
    }
  }

  /** kill -9, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(name + " survives kill -9");
    }
  }

  /** SIGTERM: it may put its affairs in order. Waits until it is gone. */
  void terminate() throws InterruptedException {
    process.destroy();
    awaitEnd(PATIENCE_SECONDS);
  }

  /**
   * SIGSTOP: when this returns it does nothing any more, but its sockets stay open and take bytes.
   */
  void freeze() {
    signal("STOP");
    awaitStopped();
  }

  /**
   * The signal stops one thread, which stops the others when it gets a core: until then they may
   * still answer. Only where the system tells (Linux).
   */
  private void awaitStopped() {
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    if (!Files.isDirectory(threads)) {
      return;
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!allStopped(threads)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(name + " goes on after SIGSTOP");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static boolean allStopped(Path threads) {
    try (Stream<Path> each = Files.list(threads)) {
      return each.map(JavaProcess::state).allMatch(state -> state.startsWith("T"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One letter as in proc(5); what follows the name, which may hold blanks and brackets. */
  private static String state(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
      return stat.substring(stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      if (Files.notExists(thread)) {
        return "T"; // it has ended
      }
      throw new UncheckedIOException(e);
    }
  }

  /** SIGCONT. */
  void thaw() {
    signal("CONT");
  }

  private void signal(String which) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + which, Long.toString(process.pid())).start();
      if (!kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new IllegalStateException("SIG" + which + " cannot be sent to " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String said() {
    try {
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
