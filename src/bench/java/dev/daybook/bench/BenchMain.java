package dev.daybook.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benches that are named, each in a temporary folder of its own. */
final class BenchMain {
  private static final Map<String, Bench> BENCHES =
      new TreeMap<>(
          Map.of(
              "append", new AppendBench(),
              "chart", new ChartBench(),
              "command", new CommandBench(),
              "difference", new DifferenceBench(),
              "drag", new DragBench(),
              "instant", new InstantBench(),
              "import", new ImportBench(),
              "rebuild", new RebuildBench(),
              "start", new StartBench(),
              "steady", new SteadyBench()));

  private BenchMain() {}

  public static void main(String[] names) throws Exception {
    for (String name : names) {
      Bench bench = BENCHES.get(name);
      if (bench == null) {
        System.err.println("There is no bench " + name + ", but " + BENCHES.keySet());
        System.exit(2);
      } else {
        // Of no use without it: what else the machine has to do.
        Bench.print(
            name + ".load_before",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            "load");
        run(bench, Files.createTempDirectory("daybook-bench"));
      }
    }
    System.exit(0); // Kafka's threads may outlive what they served
  }

  private static void run(Bench bench, Path folder) throws Exception {
    try {
      bench.run(folder);
    } finally {
      MadeLedger.delete(folder);
    }
  }
}
