package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.app.window.ChartStudio;
import dev.daybook.fx.AtomicFile;
import dev.daybook.fx.Theme;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.view.chart.ChartFormat;
import dev.daybook.view.chart.ChartViewModel;
import dev.daybook.view.chart.PictureFile;
import dev.daybook.workspace.chart.StillChart;
import dev.daybook.workspace.events.EventsQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code daybook chart}: balances over time as a picture, the same as the window draws. */
@Command(
    name = "chart",
    description =
        "Writes the balances of accounts, or the totals, over time as a picture; needs no display.")
final class ChartCommand extends LedgerCommand {
  @Option(
      names = "--account",
      paramLabel = "N",
      description = "An account; can be repeated, up to 12 (default: the total per currency).")
  List<Integer> accounts = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "Where the chart begins (default: with history).")
  @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "Where the chart ends (default: with history).")
  @Nullable Instant to;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The instant whose exact balances are written beside the names.")
  @Nullable Instant at;

  @Mixin KnownAtOption known = new KnownAtOption();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file: its name ends in .svg or .png.")
  Path out;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1000x420",
      description = "Without the caption, 300x160 to 4000x3000 (default: ${DEFAULT-VALUE}).")
  String size;

  @Option(names = "--double", description = "A PNG with twice as many pixels each way.")
  boolean doubled;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      defaultValue = "light",
      description = "The colours (default: ${DEFAULT-VALUE}).")
  String theme;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ChartFormat format =
        ChartFormat.ofName(String.valueOf(out.getFileName()), doubled)
            .orElseThrow(() -> wrong("'" + out + "' is no .svg or .png file"));
    PictureSize wanted =
        PictureSize.parse(size)
            .filter(s -> s.isWithin(300, 160, 4000, 3000))
            .orElseThrow(() -> wrong("'" + size + "' is no size from 300x160 to 4000x3000"));
    if (from != null && to != null && !from.isBefore(to)) {
      throw wrong("A chart begins before it ends");
    }
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      Fold fold = session.current();
      for (int account : accounts) {
        if (fold.accounts().get(new AccountId(account)).isEmpty()) {
          return end(ExitCode.REFUSED, "Account " + account + " does not exist.");
        }
      }
      LogEnd knownUpTo = known.end(fold, reader);
      String basis =
          ChartViewModel.basis(
              root.opening().name(), Objects.requireNonNullElse(knownUpTo, fold.end()).toString());
      ChartStudio studio =
          new ChartStudio(wanted.width(), wanted.height(), chosenTheme(), ZoneOffset.UTC, basis);
      EventsQuery query = new EventsQuery(reader, InstantSource.system());
      List<AccountId> drawn = accounts.stream().map(AccountId::new).toList();
      Optional<PictureFile> file =
          studio.draw(
              pixels -> StillChart.of(fold, query, drawn, from, to, at, knownUpTo, pixels), format);
      if (file.isEmpty()) {
        return end(ExitCode.REFUSED, "There is nothing to draw: no events, or none by then.");
      }
      return write(file.get());
    }
  }

  private int write(PictureFile file) {
    try {
      file.writeTo(out);
    } catch (IOException e) {
      return end(ExitCode.UNAVAILABLE, out + " is not written: " + AtomicFile.reason(e) + ".");
    }
    out().println(out);
    out().flush();
    return ExitCode.DONE;
  }

  private Theme chosenTheme() {
    return ThemeName.parse(theme)
        .orElseThrow(() -> wrong("'" + theme + "' is no theme: write light or dark"));
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
