import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs google-java-format, found on the class path, over src with the given options. */
class Format {
  public static void main(String[] options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar"); // its manifest opens the compiler's packages to it
    command.add(System.getProperty("java.class.path"));
    command.addAll(Arrays.asList(options));
    try (var files = Files.walk(Path.of("src"))) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
    }
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      System.err.println("Not formatted: the files above. Run ./mvnw -Pformat process-test-classes");
    }
    System.exit(exit);
  }
}
