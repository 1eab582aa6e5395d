package dev.daybook.importing;

import java.util.List;

/**
 * One thing that can be chosen about a file.
 *
 * @param value as it stands: an option's value or what was typed
 * @param options what is offered; empty if it is only typed
 * @param typed whether something else than an option may be typed
 * @param problem a sentence that says what to choose instead, or empty
 */
public record ImportChoice(
    ImportKey key, String value, List<Option> options, boolean typed, String problem) {
  public ImportChoice {
    options = List.copyOf(options);
  }

  /** What is offered. */
  public record Option(String value, String text) {}
}
