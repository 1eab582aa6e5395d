package dev.daybook.app.cli;

import dev.daybook.ledger.AccountId;
import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import dev.daybook.write.csv.Dialect;
import dev.daybook.write.csv.Mapping;
import dev.daybook.write.csv.RowOrder;
import dev.daybook.write.csv.guess.FormatGuess;
import dev.daybook.write.csv.guess.Guess;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says of a CSV file on the command line, over what was guessed or saved of it. */
final class CsvOptions {
  @Option(
      names = "--account",
      paramLabel = "N",
      description = "The one account all rows are posted to, as in a bank's statement.")
  @Nullable Integer account;

  @Option(names = "--charset", paramLabel = "NAME", description = "For example windows-1250.")
  @Nullable Charset charset;

  @Option(names = "--delimiter", paramLabel = "SIGN", description = "One sign, or tab.")
  @Nullable String delimiter;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "The decimal sign of figures: a point or a comma.")
  @Nullable String decimal;

  @Option(
      names = "--date-pattern",
      paramLabel = "PATTERN",
      description = "How dates are written: iso, d.M.yyyy, M/d/yy, ...")
  @Nullable String datePattern;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "Which row is older: ${COMPLETION-CANDIDATES}.")
  @Nullable RowOrder order;

  /**
   * A guessed format with what was said. Another dialect makes other columns: what they mean is
   * guessed anew.
   */
  CsvFormat over(CsvFormat guessed, Path file) throws IOException {
    CsvFormat wanted = over(guessed);
    return !wanted.dialect().equals(guessed.dialect())
            && FormatGuess.with(file, wanted.dialect()) instanceof Guess.Table table
        ? over(table.format())
        : wanted;
  }

  /**
   * The format with what was said.
   *
   * @throws IllegalArgumentException with a sentence if something said is no such thing
   */
  CsvFormat over(CsvFormat format) {
    Dialect dialect = format.dialect();
    Mapping mapping = format.mapping();
    if (charset != null) {
      dialect = dialect.withCharset(charset);
    }
    if (delimiter != null) {
      dialect =
          dialect.withDelimiter(sign("--delimiter", delimiter.equals("tab") ? "\t" : delimiter));
    }
    if (account != null) {
      mapping = mapping.withAccount(new AccountSource.Fixed(new AccountId(account)));
    }
    if (decimal != null) {
      mapping =
          mapping.withDecimal(
              switch (sign("--decimal", decimal)) {
                case '.' -> DecimalSign.POINT;
                case ',' -> DecimalSign.COMMA;
                default -> throw new IllegalArgumentException("--decimal must be . or ,");
              });
    }
    if (datePattern != null) {
      mapping = mapping.withDate(DatePattern.of(datePattern));
    }
    if (order != null) {
      mapping = mapping.withOrder(order);
    }
    return new CsvFormat(dialect, mapping);
  }

  private static char sign(String option, String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(option + " must be one sign, not '" + text + "'.");
    }
    return text.charAt(0);
  }
}
