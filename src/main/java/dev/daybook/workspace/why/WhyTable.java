package dev.daybook.workspace.why;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that add up to a number the analyst asked about, as of the moment she asked. Only the
 * rows asked for by {@link dev.daybook.workspace.intent.Intent.Why.Show} are loaded.
 *
 * @param open whether anything was asked
 * @param title the number, in words
 * @param verdict whether the events come to the number
 * @param sentence the verdict in words
 * @param newestFirst the order of the rows
 * @param counted whether the number is how many events there are, and not their sum
 * @param total how many events there are; the table is this long
 * @param first the index of the first loaded row
 * @param export how it stands with the file they are written into, or empty
 * @param exporting whether a file is being written
 */
public record WhyTable(
    boolean open,
    String title,
    Verdict verdict,
    String sentence,
    boolean newestFirst,
    boolean counted,
    long total,
    int first,
    List<Row> rows,
    String export,
    boolean exporting) {
  public static final WhyTable NONE =
      new WhyTable(false, "", Verdict.UNDERWAY, "", true, false, 0, 0, List.of(), "", false);

  public WhyTable {
    rows = List.copyOf(rows);
  }

  /** What adding up came to. */
  public enum Verdict {
    /** The events are being gathered, or their rows added up. */
    UNDERWAY,
    ADDS_UP,
    /** They come to something else: an error, of ours or of the file's. */
    DIFFERS
  }

  /**
   * One event. Without {@code id} and {@code recorded} it has no row in the read model's file.
   *
   * @param number its place in the list, from 1 for the oldest
   * @param type as said on screen
   * @param amount signed
   * @param sumAfter the sum up to and including it
   */
  public record Row(
      long number,
      LogPosition position,
      @Nullable EventId id,
      Instant effective,
      @Nullable Instant recorded,
      AccountId account,
      String accountName,
      String type,
      Amount amount,
      CurrencyCode currency,
      BigDecimal sumAfter,
      @Nullable String memo,
      @Nullable String author,
      @Nullable String commandId) {}
}
