package dev.daybook.write;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.DecisionView;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads postings from a CSV file (RFC 4180, UTF-8) with the columns {@code account}, {@code amount}
 * (signed, decimal point), {@code date} and optionally {@code memo}, {@code currency} and {@code
 * name}, as commands. An account that does not exist is opened first, at its earliest date. A
 * command's id is derived from the file's digest and the row, so the same file again adds nothing.
 */
public final class CsvImport {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final String author;
  private final ZoneId zone;
  private final CurrencyCode currency;

  /**
   * A reader of files.
   *
   * @param author who imports
   * @param zone where a date without a time begins
   * @param currency of an account that is opened, unless its row names one
   */
  public CsvImport(String author, ZoneId zone, CurrencyCode currency) {
    this.author = author;
    this.zone = zone;
    this.currency = currency;
  }

  /** What a file says. Either every row is a command, or the problems say why not. */
  public record Reading(List<Command> commands, List<String> problems) {
    public Reading {
      commands = List.copyOf(commands);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a whole file.
   *
   * @param view tells which accounts there are, and their currencies
   * @throws IOException if it cannot be read at all
   */
  public Reading read(Path file, DecisionView view) throws IOException {
    CsvAccounts accounts = new CsvAccounts(view, currency);
    String digest = digest(file);
    List<Command> postings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (Reader text = open(file);
        CSVParser records = FORMAT.parse(text)) {
      problems.addAll(missingColumns(records));
      if (problems.isEmpty()) {
        for (CSVRecord row : records) {
          try {
            postings.add(posting(row, digest, accounts));
          } catch (IllegalArgumentException e) {
            problems.add("Line " + records.getCurrentLineNumber() + ": " + e.getMessage());
          }
        }
      }
    } catch (UncheckedIOException e) { // what commons-csv says of quotes that do not close
      problems.add("Line " + (postings.size() + problems.size() + 2) + ": " + e.getMessage());
    } catch (IllegalArgumentException e) { // what commons-csv says of a header it cannot use
      problems.add("The first line cannot be used: " + e.getMessage());
    }
    List<Command> commands = new ArrayList<>(accounts.openings("csv-" + digest, author));
    commands.addAll(postings);
    return new Reading(commands, problems);
  }

  private static List<String> missingColumns(CSVParser records) {
    return Stream.of("account", "amount", "date")
        .filter(column -> !records.getHeaderMap().containsKey(column))
        .map(column -> "The first line lacks the column '" + column + "'.")
        .toList();
  }

  /** UTF-8, with or without the mark that spreadsheets put first. */
  private static Reader open(Path file) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(Files.newInputStream(file), 3);
    byte[] start = bytes.readNBytes(3);
    boolean marked =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    if (!marked) {
      bytes.unread(start);
    }
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  private Command posting(CSVRecord row, String digest, CsvAccounts accounts) {
    AccountId account = account(row.get("account"));
    Amount amount = amount(row.get("amount"));
    Instant effective = instant(row.get("date"));
    String memo = optional(row, "memo");
    CurrencyCode kept =
        accounts.posted(account, effective, optional(row, "name"), optional(row, "currency"));
    CommandHeader header =
        new CommandHeader(
            new CommandId("csv-" + digest + "-" + row.getRecordNumber()),
            author,
            effective,
            memo.isEmpty() ? null : memo);
    return amount.isNegative()
        ? new Command.Withdraw(header, account, amount.negated(), kept)
        : new Command.Deposit(header, account, amount, kept);
  }

  private static String optional(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  private static AccountId account(String text) {
    try {
      return new AccountId(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no account number.", e);
    }
  }

  private static Amount amount(String text) {
    try {
      if (text.matches("[+-]?[0-9]{1,20}(\\.[0-9]{1,10})?")) {
        return Amount.of(text);
      }
    } catch (AmountException e) {
      throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("'" + text + "' is no amount: write -1234.50.");
  }

  private Instant instant(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no date: write 2026-03-31 or 2026-03-31T17:00:00Z.", e);
    }
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
