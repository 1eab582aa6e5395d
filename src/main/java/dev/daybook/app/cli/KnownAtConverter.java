package dev.daybook.app.cli;

import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.intent.KnownAs;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as for {@code --at}, or positions as the program prints a log's end: {@code 0:12}. */
final class KnownAtConverter implements ITypeConverter<KnownAs> {
  private static final Pattern END = Pattern.compile("\\d{1,5}:\\d{1,14}");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

  @Override
  public KnownAs convert(String text) {
    String[] parts = SEPARATOR.split(text.strip());
    if (END.matcher(parts[0]).matches()) {
      return new KnownAs.UpTo(positions(parts));
    }
    try {
      return new KnownAs.At(new InstantConverter().convert(text));
    } catch (TypeConversionException _) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is neither an instant nor positions: write 2026-03-31T17:00:00Z, 2026-03-31"
              + " for midnight UTC, or the end of each partition, as in \"0:1234 1:77\"");
    }
  }

  private static LogEnd positions(String[] parts) {
    Map<Integer, Long> ends = new HashMap<>();
    for (String part : parts) {
      int colon = part.indexOf(':');
      if (!END.matcher(part).matches()
          || ends.put(
                  Integer.valueOf(part.substring(0, colon)),
                  Long.valueOf(part.substring(colon + 1)))
              != null) {
        throw new TypeConversionException(
            "'" + part + "' is no end of a partition: write each one once, as in \"0:1234 1:77\"");
      }
    }
    return new LogEnd(ends);
  }
}
