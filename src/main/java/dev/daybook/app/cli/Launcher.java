package dev.daybook.app.cli;

import dev.daybook.app.AlreadyOpenException;
import dev.daybook.app.DataFolder;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.embedded.StoreFailedException;
import dev.daybook.eventlog.embedded.StoreInUseException;
import dev.daybook.readmodel.ReadModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The program's entry: runs one command line and turns what went wrong into a sentence and an exit
 * code. Not an {@code Application}, so that JavaFX may lie on the class path.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new DaybookCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionStrategy(Launcher::execute);
    commandLine.setExecutionExceptionHandler((e, at, _) -> explain(e, at));
    return commandLine;
  }

  /** The log file lies in the data folder, so logging begins once that is known. */
  private static int execute(ParseResult parsed) {
    if (!parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
      DaybookCommand root = (DaybookCommand) parsed.commandSpec().root().userObject();
      logInto(root.folder());
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static void logInto(DataFolder folder) {
    System.setProperty("daybook.log", folder.log().toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static int explain(Exception e, CommandLine at) {
    String sentence = Objects.requireNonNullElse(e.getMessage(), e.toString());
    int code =
        switch (e) {
          case AlreadyOpenException _, StoreInUseException _ -> ExitCode.ALREADY_OPEN;
          case LogUnavailableException _,
              StoreFailedException _,
              ReadModelException _,
              IOException _,
              UncheckedIOException _ ->
              ExitCode.UNAVAILABLE;
          case IllegalArgumentException _ -> ExitCode.USAGE;
          default -> {
            sentence = "Something went wrong that should not have: " + sentence;
            yield ExitCode.UNAVAILABLE;
          }
        };
    LoggerFactory.getLogger(Launcher.class).error("{} (exit code {})", sentence, code, e);
    at.getErr().println(sentence);
    return code;
  }
}
