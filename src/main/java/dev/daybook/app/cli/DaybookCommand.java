package dev.daybook.app.cli;

import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.window.Display;
import dev.daybook.app.window.Pictures;
import dev.daybook.app.window.WindowProgram;
import dev.daybook.fx.Theme;
import dev.daybook.workspace.intent.KnownAs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code daybook}: the window, and the options that every command shares. */
@Command(
    name = "daybook",
    description =
        "An analyst's workbench over an event-sourced ledger. Without a command: the window.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused by the ledger, with the reason; or a read model differs from its log",
      "2:wrong usage",
      "3:the data folder is already open in another Daybook",
      "4:the event store or the data folder cannot be used"
    },
    subcommands = {
      StoreCommand.class,
      PostCommand.class,
      TransferCommand.class,
      ReverseCommand.class,
      ImportCommand.class,
      BalancesCommand.class,
      EventsCommand.class,
      DiffCommand.class,
      ChartCommand.class,
      LearnedCommand.class,
      WhyCommand.class,
      QuarantineCommand.class,
      VerifyCommand.class,
      RebuildCommand.class,
      StatusCommand.class,
      SetAsideCommand.class,
      SnapshotCommand.class
    })
public final class DaybookCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The data folder (default: the platform's, e.g. ~/.local/share/daybook).")
  @Nullable Path data;

  @Option(
      names = "--sample",
      scope = ScopeType.INHERIT,
      description =
          "The sample ledger, made on first use, in a folder of its own:"
              + " DIR itself if --data is given.")
  boolean sample;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "A cluster instead of the embedded store: a properties file with bootstrap.servers,"
              + " schema.registry.url, topic, and any Kafka client setting.")
  @Nullable Path profile;

  /** The data folder these options name. */
  DataFolder folder() {
    if (data != null) {
      if (data.toString().isBlank()) {
        throw new ParameterException(spec.commandLine(), "--data names no folder");
      }
      return new DataFolder(data);
    }
    return sample ? DataFolder.standard().sample() : DataFolder.standard();
  }

  /** The ledger these options name. */
  Opening opening() throws IOException {
    if (profile != null) {
      return Opening.cluster(folder(), ClusterProfile.read(profile));
    }
    return sample ? Opening.sample(folder()) : Opening.embedded(folder());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Opening opening = opening();
    if (Display.isPresent()) {
      WindowProgram.run(opening);
      return ExitCode.DONE;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("There is no display, so the window is drawn into pictures instead:");
    Path folder = opening.folder().snapshots();
    Pictures pictures =
        new Pictures(folder, 1280, 800, List.of(Theme.LIGHT, Theme.DARK), null, KnownAs.NOW);
    pictures.take(opening, opening.claim()).forEach(out::println);
    out.flush();
    return ExitCode.DONE;
  }
}
