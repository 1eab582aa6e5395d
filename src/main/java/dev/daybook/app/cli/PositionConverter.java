package dev.daybook.app.cli;

import dev.daybook.ledger.LogPosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 0/12}, partition and offset; {@code all} is empty. */
final class PositionConverter implements ITypeConverter<Optional<LogPosition>> {
  private static final Pattern POSITION = Pattern.compile("(\\d{1,9})/(\\d{1,18})");

  @Override
  public Optional<LogPosition> convert(String text) {
    if (text.equals("all")) {
      return Optional.empty();
    }
    Matcher parts = POSITION.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException("'" + text + "' is no position: write 0/12, or all");
    }
    return Optional.of(
        new LogPosition(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))));
  }
}
