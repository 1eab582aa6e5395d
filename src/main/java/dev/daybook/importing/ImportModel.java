package dev.daybook.importing;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands. Immutable.
 *
 * @param file its name; empty if nothing is being imported
 * @param zone where dates without an offset are read
 * @param work what is being done, or null
 * @param choices what can be chosen
 * @param questions what is open, or was a close call, each with a sentence
 * @param mappings the names under which formats are kept
 * @param trial what would become of the file, or null if that is not known
 * @param sentence what came of the last step, or why there is none; empty if there is nothing to
 *     say
 * @param finished whether the file is in the log
 */
public record ImportModel(
    String file,
    ZoneId zone,
    @Nullable Work work,
    List<ImportChoice> choices,
    List<String> questions,
    List<String> mappings,
    @Nullable Trial trial,
    String sentence,
    boolean finished) {
  public ImportModel {
    choices = List.copyOf(choices);
    questions = List.copyOf(questions);
    mappings = List.copyOf(mappings);
  }

  static ImportModel nothing(ZoneId zone) {
    return new ImportModel("", zone, null, List.of(), List.of(), List.of(), null, "", false);
  }

  public boolean isOpen() {
    return !file.isEmpty();
  }

  /**
   * What takes a while.
   *
   * @param what "Reading", "Trying out", "Sending"
   * @param total 0 if it is not known
   * @param posting whether the ledger is about to change
   */
  public record Work(String what, long done, long total, boolean posting) {}

  /** What becomes of a row. */
  public enum Verdict {
    POSTED,
    ALREADY_RECORDED,
    BAD,
    REFUSED
  }

  /**
   * A row of the file.
   *
   * @param line its first line, from 1
   * @param sentence why it is bad or refused, or empty
   * @param refusal what the book says, if it refuses the row; else null
   * @param posting what it says, or null if that cannot be read
   */
  public record Row(
      int line,
      Verdict verdict,
      String sentence,
      @Nullable Refusal refusal,
      @Nullable Posting posting) {}

  /** What a row says; the amount is signed. */
  public record Posting(
      AccountId account,
      Instant effective,
      Amount amount,
      CurrencyCode currency,
      @Nullable String memo) {}

  /** What becomes of an account. */
  public record AccountLine(
      AccountId account,
      String name,
      CurrencyCode currency,
      boolean opened,
      int rows,
      Amount before,
      Amount after) {}

  /** All rows of one currency; both figures are positive. */
  public record Total(CurrencyCode currency, int rows, BigDecimal in, BigDecimal out) {}

  /** A balance that a row states and the ledger does not have. */
  public record Difference(
      int line, AccountId account, Instant effective, Amount stated, Amount ledger) {}

  /**
   * What would become of the file.
   *
   * @param number tells it from every other trial of the file: what is posted is what was looked at
   * @param rows all of them, in the file's order; made when asked for
   * @param problems the bad and refused ones
   * @param stated how many rows state a balance
   */
  public record Trial(
      int number,
      int posted,
      int alreadyRecorded,
      int bad,
      int refused,
      List<Row> rows,
      List<Row> problems,
      List<AccountLine> accounts,
      List<Total> totals,
      int stated,
      List<Difference> differences) {
    /** How many rows stand in the way of posting the whole file. */
    public int inTheWay() {
      return bad + refused;
    }
  }
}
