package dev.daybook.app.cli;

import dev.daybook.app.AlreadyOpenException;
import dev.daybook.app.DataFolder;
import dev.daybook.desk.DeskException;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.OtherLogException;
import dev.daybook.eventlog.embedded.StoreFailedException;
import dev.daybook.eventlog.embedded.StoreInUseException;
import dev.daybook.ingest.RebuildCancelledException;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.slf4j.Logger;
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
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) ->
            LoggerFactory.getLogger(Launcher.class).error("Thread {} failed", thread.getName(), e));
  }

  private static String sentence(Exception e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
    return switch (e) {
      case NoSuchFileException _ -> "There is no file or folder " + message + ".";
      case FileAlreadyExistsException _ -> message + " is a file, not a folder.";
      case AccessDeniedException _ -> message + " may not be read or written.";
      case FileSystemException _ -> message + " cannot be used.";
      default -> message;
    };
  }

  private static int explain(Exception e, CommandLine at) throws IOException {
    String sentence = sentence(e);
    if (e instanceof ReadModelException fault && fault.problem() == Problem.DAMAGED) {
      DaybookCommand root = (DaybookCommand) at.getCommandSpec().root().userObject();
      root.opening().suspect();
      sentence += " The next command sets it aside, and folds the ledger anew.";
    }
    if (e instanceof OtherLogException) {
      sentence +=
          " \"daybook set-aside\" keeps the read model beside, and the next command reads the log"
              + " that is there.";
    }
    int code =
        switch (e) {
          case AlreadyOpenException _, StoreInUseException _ -> ExitCode.ALREADY_OPEN;
          case LogUnavailableException _,
              StoreFailedException _,
              ReadModelException _,
              DeskException _,
              IOException _,
              UncheckedIOException _ ->
              ExitCode.UNAVAILABLE;
          case RebuildCancelledException _ -> ExitCode.REFUSED;
          case IllegalArgumentException _ -> ExitCode.USAGE;
          default -> {
            sentence = "Something went wrong that should not have: " + sentence;
            yield ExitCode.UNAVAILABLE;
          }
        };
    Logger log = LoggerFactory.getLogger(Launcher.class);
    if (code == ExitCode.UNAVAILABLE) {
      log.error("{} (exit code {})", sentence, code, e);
    } else {
      log.info("{} (exit code {})", sentence, code);
    }
    at.getErr().println(sentence);
    return code;
  }
}
