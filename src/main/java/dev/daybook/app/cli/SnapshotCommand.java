package dev.daybook.app.cli;

import dev.daybook.app.Opening;
import dev.daybook.app.window.Pictures;
import dev.daybook.fx.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern SIZE = Pattern.compile("([0-9]{3,4})x([0-9]{3,4})");

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
    Matcher matcher = SIZE.matcher(size);
    int width = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    int height = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    if (width < 1000 || width > 1600 || height < 640 || height > 900) {
      throw new ParameterException(
          spec.commandLine(), "'" + size + "' is no size from 1000x640 to 1600x900");
    }
    Opening opening = root.opening();
    Pictures pictures = new Pictures(out, width, height, themes(), at, known.orNow());
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
    return switch (theme.toLowerCase(Locale.ROOT)) {
      case "light" -> List.of(Theme.LIGHT);
      case "dark" -> List.of(Theme.DARK);
      default ->
          throw new ParameterException(
              spec.commandLine(), "'" + theme + "' is no theme: write light or dark");
    };
  }
}
