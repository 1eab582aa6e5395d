package dev.daybook.workspace.difference;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.workspace.tools.LazyRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that differ between A and B, filtered and sorted as asked.
 *
 * @param a what it is of, or null before anything was compared
 * @param accounts how many differ, before filtering
 * @param events how many events count in only one of both
 * @param totals the changes per currency, by code
 * @param rows immutable
 * @param detail the events behind one row, or null
 * @param computing whether a newer one is on its way
 * @param sentence what came of the last action, or why there is no table; empty if neither
 */
public record DifferenceTable(
    @Nullable AsOf a,
    @Nullable AsOf b,
    long accounts,
    long events,
    List<Total> totals,
    LazyRows<Row> rows,
    @Nullable Detail detail,
    boolean computing,
    String sentence) {
  public static final DifferenceTable NONE =
      new DifferenceTable(null, null, 0, 0, List.of(), LazyRows.none(), null, false, "");

  public DifferenceTable {
    totals = List.copyOf(totals);
  }

  /** A part of a change: its sum, and how many events it is of. */
  public record Part(Amount sum, long events) {}

  /** One account. The parts sum to the change. */
  public record Row(
      AccountId id,
      String name,
      CurrencyCode currency,
      Amount balanceA,
      Amount balanceB,
      Amount change,
      long events,
      Part newBusiness,
      Part late,
      Part notYetKnown,
      Part corrections) {}

  /** All accounts of one currency; sums may exceed an {@link Amount}'s range. */
  public record Total(
      CurrencyCode currency,
      long accounts,
      BigDecimal change,
      BigDecimal newBusiness,
      BigDecimal late,
      BigDecimal notYetKnown,
      BigDecimal corrections) {}

  /**
   * The events that add up to an account's change, in canonical order, of which some are loaded.
   *
   * @param total how many there are
   * @param first the index of the first loaded one
   * @param sum what all of them add up to, added one by one
   */
  public record Detail(
      AccountId account,
      CurrencyCode currency,
      long total,
      int first,
      List<EventRow> rows,
      Amount sum) {
    public Detail {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One event between.
   *
   * @param type as said on screen
   * @param adds what it adds to the change; its amount, unless A has it and B has not
   */
  public record EventRow(
      LogPosition position,
      Instant effective,
      Instant recorded,
      String type,
      ChangeKind kind,
      Amount adds,
      @Nullable String memo,
      @Nullable String author) {}
}
