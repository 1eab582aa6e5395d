package dev.daybook.workspace.text;

import java.util.Locale;

/** What kind of event it is, in words. Pure. */
public final class EventTypeText {
  private EventTypeText() {}

  /** {@code ACCOUNT_OPENED} as an analyst reads it: "Account opened". */
  public static String of(String type) {
    String words = type.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
