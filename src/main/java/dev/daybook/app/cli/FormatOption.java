package dev.daybook.app.cli;

import picocli.CommandLine.Option;

/** The option that says how a list is printed. */
final class FormatOption {
  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format;
}
