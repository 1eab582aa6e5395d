package dev.daybook.campaign.ingest;

import dev.daybook.campaign.JavaProcess;
import dev.daybook.campaign.StoreProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A succession of {@link IngestMain} processes on one file. One thread uses it. */
final class IngestProcess implements AutoCloseable {
  private static final List<String> PARTS = List.of("", "-wal");
  private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final StoreProcess store;
  private final Path folder;
  private final Path file;
  private JavaProcess process;
  private int started;
  private boolean anew;
  private long startedNanos;

  /** How long it usually takes, in ms: machines differ. */
  private long usualLoad = 1_000;

  private long usualFold = 500;

  /** Starts the first one. */
  IngestProcess(StoreProcess store, Path folder) throws IOException {
    this.store = store;
    this.folder = Files.createDirectories(folder);
    file = folder.resolve("readmodel.db");
    anew = true;
    process = spawn(List.of());
  }

  private JavaProcess spawn(List<String> end) {
    List<String> arguments =
        new ArrayList<>(List.of(file.toString(), store.bootstrap(), store.registry()));
    arguments.addAll(end);
    startedNanos = System.nanoTime();
    return JavaProcess.start(folder, "ingest-" + ++started, FLAGS, IngestMain.class, arguments);
  }

  /** What the process that was killed was at. */
  enum Stage {
    /** It had not loaded the file yet. */
    STARTING,
    /** It had begun with no file, and had not reached the log's end. */
    FIRST_FOLD,
    CATCHING_UP,
    LIVE,
    /** The broker did not answer. */
    WAITING
  }

  /** Returns at a random moment before it has loaded the file, as far as one can tell. */
  void awaitMomentOfStart(SplittableRandom chance) throws InterruptedException {
    Thread.sleep(Math.max(0, chance.nextLong(usualLoad / 4, usualLoad) - millis()));
  }

  /** Returns at a random moment between having loaded the file and the log's end. */
  void awaitMomentOfFold(SplittableRandom chance) throws InterruptedException {
    usualLoad = awaitSaid(IngestMain.LOADED);
    Thread.sleep(chance.nextLong(usualFold));
  }

  /** Returns at a random moment after it has reached the log's end, or waits for the broker. */
  void awaitMomentOfLife(SplittableRandom chance) throws InterruptedException {
    long loaded = awaitSaid(IngestMain.LOADED);
    long live = awaitSaid(IngestMain.LIVE, IngestMain.WAITING);
    usualFold = Math.clamp(live - loaded, 100, 2_000);
    Thread.sleep(chance.nextLong(400));
  }

  /** Waits until it says one of these; how many ms after its start that was. */
  private long awaitSaid(String... words) throws InterruptedException {
    while (Arrays.stream(words).noneMatch(process.said()::contains)) {
      requireAlive();
      if (millis() > PATIENCE.toMillis()) {
        throw new AssertionError("It does not say " + words[0] + ": " + process.said());
      }
      Thread.sleep(2);
    }
    return millis();
  }

  private long millis() {
    return Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
  }

  private void requireAlive() {
    if (!process.isAlive() || process.said().contains(IngestMain.FAILED)) {
      throw new AssertionError("The ingesting process has ended: " + process.said());
    }
  }

  /** kill -9. */
  Stage kill() throws InterruptedException {
    requireAlive();
    process.kill();
    String[] said = process.said().split("\n");
    String last = said[said.length - 1];
    return switch (last.replaceFirst(":.*", "")) {
      case IngestMain.LIVE -> Stage.LIVE;
      case IngestMain.WAITING -> Stage.WAITING;
      case IngestMain.LOADED -> anew ? Stage.FIRST_FOLD : Stage.CATCHING_UP;
      case "" -> Stage.STARTING;
      default -> throw new AssertionError("An ingesting process said " + last);
    };
  }

  /** Copies what the killed one has left, as it lies. */
  Path copyTo(Path copies) throws IOException {
    Files.createDirectories(copies);
    for (String part : PARTS) {
      Path copy = copies.resolve(file.getFileName() + part);
      Files.deleteIfExists(copy);
      Files.deleteIfExists(copies.resolve(file.getFileName() + "-shm"));
      Path lying = file.resolveSibling(file.getFileName() + part);
      if (Files.exists(lying)) {
        Files.copy(lying, copy);
      }
    }
    return copies.resolve(file.getFileName());
  }

  /** Starts the next one on what lies there. */
  void startAgain() {
    anew = !Files.exists(file);
    process = spawn(List.of());
  }

  /** Starts the next one without a file: it has to fold the whole log. */
  void startAnew() throws IOException {
    for (String part : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
    }
    startAgain();
  }

  /**
   * What a process has in memory.
   *
   * @param next everything before these offsets is in it
   * @param balances of every account, in 1/10,000
   */
  record Memory(Map<Integer, Long> next, Map<Integer, Long> balances) {}

  /** Ends the present one, and runs one until it has reached this end of the log. */
  Memory runTo(Map<Integer, Long> end) throws InterruptedException {
    kill();
    process = spawn(end.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList());
    process.awaitEnd(PATIENCE.toSeconds());
    if (process.exitCode() != 0) {
      throw new AssertionError("The end is not reached: " + process.said());
    }
    Map<Integer, Long> next = new TreeMap<>();
    Map<Integer, Long> balances = new TreeMap<>();
    for (String line : process.said().split("\n")) {
      String[] words = line.split(" ");
      if (line.startsWith(IngestMain.END)) {
        Arrays.stream(words)
            .skip(1)
            .map(position -> position.split(":"))
            .forEach(parts -> next.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1])));
      } else if (line.startsWith(IngestMain.BALANCE)) {
        balances.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
      }
    }
    return new Memory(next, balances);
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    process.close();
  }
}
