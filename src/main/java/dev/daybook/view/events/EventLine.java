package dev.daybook.view.events;

/** A row of the events table as text, made only for the rows near the screen. */
sealed interface EventLine permits BookedLine, SupposedLine, LoadingLine {
  String effective();

  String recorded();

  String account();

  String type();

  String amount();

  String balanceAfter();

  String currency();

  String memo();

  String author();

  /** What else is to be known of it. */
  String note();

  /** Where in the log it stands. */
  String position();
}
