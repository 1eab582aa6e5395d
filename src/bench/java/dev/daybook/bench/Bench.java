package dev.daybook.bench;

import java.nio.file.Path;
import java.util.Locale;

/** Measures something and prints what it found. */
interface Bench {
  /**
   * Runs it once.
   *
   * @param folder empty, its own, deleted afterwards
   */
  void run(Path folder) throws Exception;

  /** One finding; the name has no blanks. */
  static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "BENCH %s %.2f %s%n", name, value, unit);
  }

  /** How many of something: as the system property says, if it says anything. */
  static int count(String property, int otherwise) {
    String given = System.getProperty(property, "");
    return given.isEmpty() ? otherwise : Integer.parseInt(given);
  }
}
