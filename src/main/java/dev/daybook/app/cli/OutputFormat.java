package dev.daybook.app.cli;

/** How a list is printed. */
enum OutputFormat {
  TABLE,
  CSV,
  JSON
}
