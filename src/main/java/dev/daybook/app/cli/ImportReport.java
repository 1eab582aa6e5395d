package dev.daybook.app.cli;

import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.RowOrder;
import dev.daybook.write.csv.post.AccountChange;
import dev.daybook.write.csv.post.BalanceAssertion;
import dev.daybook.write.csv.post.CurrencyTotal;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.ImportOutcome;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import says to people: how the file was read, and the first of each kind. */
final class ImportReport {
  private static final int SHOWN = 20;

  private final DryRun trial;

  ImportReport(DryRun trial) {
    this.trial = trial;
  }

  /** The first of a list, on lines of their own, and how many more there are. */
  private static <T> void list(PrintWriter out, List<T> all, Function<T, String> line) {
    all.stream().limit(SHOWN).map(line).forEach(text -> out.println("  " + text));
    if (all.size() > SHOWN) {
      out.println("  and " + (all.size() - SHOWN) + " more");
    }
  }

  void text(PrintWriter out, @Nullable ImportOutcome outcome) {
    out.println(read(trial.format()));
    out.printf(
        "%d rows: %d to post, %d already recorded, %d bad, %d refused.%n",
        trial.rows().size(),
        trial.postedCount(),
        trial.alreadyRecordedCount(),
        trial.badCount(),
        trial.refusedCount());
    list(out, trial.problems(), row -> "Line " + row.line() + ": " + row.sentence());
    for (CurrencyTotal total : trial.totals()) {
      out.printf(
          "%s: %d rows, in %s, out %s.%n",
          total.currency(), total.rows(), plain(total.in()), plain(total.out()));
    }
    list(out, trial.accounts(), ImportReport::line);
    if (!trial.assertions().isEmpty()) {
      out.printf(
          "Of %d balances that the file states, %d differ from the ledger's.%n",
          trial.assertions().size(), trial.differences().size());
      list(out, trial.differences(), ImportReport::line);
    }
    switch (outcome) {
      case null -> out.println("A dry run: nothing was written.");
      case ImportOutcome.Recorded(int events, int already, Path leftOut) -> {
        out.println(
            events == 0
                ? "Nothing was added: all " + already + " rows were recorded before."
                : events + " events recorded, " + already + " rows were recorded before.");
        leftOut(out, leftOut);
      }
      case ImportOutcome.Unknown(_, Path leftOut) -> leftOut(out, leftOut);
      case ImportOutcome.RefusedNow(var rows) ->
          list(out, rows, row -> "Line " + row.line() + ": " + row.sentence());
      default -> {}
    }
  }

  private static void leftOut(PrintWriter out, @Nullable Path leftOut) {
    if (leftOut != null) {
      out.println("The rows left out are in " + leftOut + ", the reasons beside it.");
    }
  }

  /** How the file was read, so that a wrong guess is seen. */
  private static String read(CsvFormat format) {
    var dialect = format.dialect();
    var mapping = format.mapping();
    return "Read as %s, delimiter %s, %s; dates %s in %s, decimal sign %s, account %s, amount %s, memo %s; %s."
        .formatted(
            dialect.charset(),
            dialect.delimiter() == '\t' ? "tab" : dialect.delimiter(),
            dialect.header() ? "with a header" : "no header",
            mapping.date(),
            mapping.dateColumn(),
            mapping.decimal() == null ? "?" : mapping.decimal().sign(),
            account(format),
            mapping.amount() == null ? "?" : columns(mapping.amount().columns()),
            mapping.memo().isEmpty() ? "none" : columns(mapping.memo()),
            mapping.order() == RowOrder.NEWEST_FIRST ? "newest first" : "oldest first");
  }

  private static String account(CsvFormat format) {
    return switch (format.mapping().account()) {
      case AccountSource.Each(Column column) -> "in " + column;
      case AccountSource.Fixed(var account) -> account.toString();
      case null -> "?";
    };
  }

  private static String columns(List<Column> columns) {
    return columns.stream().map(Column::toString).collect(Collectors.joining(" and "));
  }

  private static String line(AccountChange change) {
    return "Account %s%s: %s -> %s %s, %d rows."
        .formatted(
            change.account(),
            change.opened() ? " (opened)" : "",
            change.before(),
            change.after(),
            change.currency(),
            change.rows());
  }

  private static String line(BalanceAssertion assertion) {
    return "Line %d: the file states %s, the ledger has %s, a difference of %s (account %s)."
        .formatted(
            assertion.line(),
            assertion.stated(),
            assertion.ledger(),
            plain(assertion.difference()),
            assertion.account());
  }

  /** Exact, with at least two places. */
  static String plain(BigDecimal exact) {
    BigDecimal short4 = exact.stripTrailingZeros();
    return short4.setScale(Math.max(2, short4.scale())).toPlainString();
  }
}
