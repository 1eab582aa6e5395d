package dev.daybook.app.cli;

/** What the program's exit code says; documented in {@code --help} and the README. */
final class ExitCode {
  static final int DONE = 0;

  /** The book refused the command, or what was asked for is not there, or two things differ. */
  static final int REFUSED = 1;

  /** The command line or a value on it is wrong (picocli's own code). */
  static final int USAGE = 2;

  /** The data folder is already open in another process. */
  static final int ALREADY_OPEN = 3;

  /** The event store does not answer, or the data folder cannot be used. */
  static final int UNAVAILABLE = 4;

  private ExitCode() {}
}
