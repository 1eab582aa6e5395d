package dev.daybook.view.figures;

import dev.daybook.fx.Tone;
import dev.daybook.workspace.intent.WhyQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One key figure, ready to be shown.
 *
 * @param id of its value's label
 * @param note a few words below, may be empty
 * @param supposed what it would be, in words; empty if nothing is supposed about it
 * @param question which events add up to it, or null if none do
 */
record Figure(
    String id,
    String title,
    String value,
    String note,
    String supposed,
    Tone tone,
    @Nullable WhyQuestion question) {
  Figure(
      String id,
      String title,
      String value,
      String note,
      Tone tone,
      @Nullable WhyQuestion question) {
    this(id, title, value, note, "", tone, question);
  }

  Figure supposed(String otherwise) {
    return new Figure(id, title, value, note, otherwise, tone, question);
  }
}
