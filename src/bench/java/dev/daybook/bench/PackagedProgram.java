package dev.daybook.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The program as people get it, with what watches it added behind. Stateless. */
final class PackagedProgram {
  private PackagedProgram() {}

  /**
   * What the Java machine is told so that it runs as {@code bin/daybook} has it run.
   *
   * @throws IllegalStateException if there is none, or it is older than what was compiled since
   */
  static List<String> flags() throws IOException {
    Path home = Path.of(System.getProperty("bench.packaged"));
    Path cache = home.resolve("lib/daybook.aot");
    List<Path> compiled =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::isDirectory)
            .toList();
    if (!Files.exists(cache)
        || newest(compiled.getFirst()).compareTo(Files.getLastModifiedTime(cache)) > 0) {
      throw new IllegalStateException(
          home + " is not of these classes. Make it: ./mvnw -DskipTests package");
    }
    List<String> classPath = new ArrayList<>();
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).sorted().forEach(classPath::add);
    }
    compiled.stream().skip(1).map(Path::toString).forEach(classPath::add); // without the product's
    List<String> flags =
        new ArrayList<>(List.of("-Xlog:disable")); // but for what the flags ask for
    flags.addAll(List.of(System.getProperty("bench.program.flags").split(" ")));
    flags.addAll(
        List.of("-XX:AOTCache=" + cache, "-cp", String.join(File.pathSeparator, classPath)));
    return flags;
  }

  private static FileTime newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Collection<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      FileTime newest = FileTime.fromMillis(0);
      for (Path each : classes) {
        FileTime time = Files.getLastModifiedTime(each);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
      return newest;
    }
  }
}
