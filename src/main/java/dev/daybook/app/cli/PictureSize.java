package dev.daybook.app.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's size in pixels, written {@code 1280x800}. */
record PictureSize(int width, int height) {
  private static final Pattern SIZE = Pattern.compile("([0-9]{2,5})x([0-9]{2,5})");

  static Optional<PictureSize> parse(String text) {
    Matcher matcher = SIZE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  boolean isWithin(int leastWidth, int leastHeight, int mostWidth, int mostHeight) {
    return width >= leastWidth
        && width <= mostWidth
        && height >= leastHeight
        && height <= mostHeight;
  }
}
