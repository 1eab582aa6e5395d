package dev.daybook.app.cli;

import dev.daybook.app.Opening;
import dev.daybook.app.window.Pictures;
import dev.daybook.fx.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code daybook snapshot}: pictures of the window, drawn without a display. */
@Command(
    name = "snapshot",
    description = "Writes pictures (PNG) of the window, LIVE and in history; needs no display.")
final class SnapshotCommand extends LedgerCommand {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
  Path out;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The instant of history (default: three quarters through it).")
  @Nullable Instant at;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x800",
      description = "In pixels, 1000x640 to 1600x900 (default: ${DEFAULT-VALUE}).")
  String size;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      description = "Only this theme (default: both).")
  @Nullable String theme;

  @Mixin KnownAtOption known = new KnownAtOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PictureSize wanted =
        PictureSize.parse(size)
            .filter(s -> s.isWithin(1000, 640, 1600, 900))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "'" + size + "' is no size from 1000x640 to 1600x900"));
    Opening opening = root.opening();
    Pictures pictures =
        new Pictures(out, wanted.width(), wanted.height(), themes(), at, known.orNow());
    for (Path file : pictures.take(opening, opening.claimOrCopy())) {
      out().println(file);
    }
    out().flush();
    return ExitCode.DONE;
  }

  private List<Theme> themes() {
    if (theme == null) {
      return List.of(Theme.LIGHT, Theme.DARK);
    }
    return ThemeName.parse(theme)
        .map(List::of)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "'" + theme + "' is no theme: write light or dark"));
  }
}
