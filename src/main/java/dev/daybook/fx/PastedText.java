package dev.daybook.fx;

import java.util.regex.Pattern;

/** Text from the clipboard. Apart from the field, which cannot be loaded without a toolkit. */
final class PastedText {
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\f\\u000b\\u2028\\u2029]+");

  private PastedText() {}

  /** One line of what may be several. */
  static String flattened(String text, String between) {
    return BREAKS.matcher(text.strip()).replaceAll(between);
  }
}
