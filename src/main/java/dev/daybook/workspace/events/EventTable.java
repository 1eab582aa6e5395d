package dev.daybook.workspace.events;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of the selection up to the cursor, newest effective first (canonical order reversed).
 * Only the rows asked for by {@link dev.daybook.workspace.intent.Intent.ShowEvents} are loaded.
 * What is supposed stands between them on screen, and is none of them.
 *
 * @param total how many events there are
 * @param first the index of the first loaded event
 * @param rows the loaded events
 * @param supposed all rows of what is supposed, from top to bottom
 */
public record EventTable(long total, int first, List<EventRow> rows, List<Supposed> supposed) {
  public static final EventTable NONE = new EventTable(0, 0, List.of());

  public EventTable {
    rows = List.copyOf(rows);
    supposed = List.copyOf(supposed);
  }

  /** Events only. */
  public EventTable(long total, int first, List<EventRow> rows) {
    this(total, first, rows, List.of());
  }

  /** How long the table is on screen. */
  public long length() {
    return total + supposed.size();
  }

  /** The index on screen of the event of an index. */
  public long shownAt(long event) {
    long index = event;
    for (Supposed each : supposed) {
      if (each.index <= index) {
        index++;
      }
    }
    return index;
  }

  /**
   * A row that nobody booked.
   *
   * @param index on screen
   */
  public record Supposed(long index, WhatIfModel.Row row) {}

  /**
   * One event.
   *
   * @param type as said on screen: "Deposit", "Account opened"
   * @param amount signed
   * @param balanceAfter the account's balance after it, in canonical order
   * @param posting whether it moves money, and so can be reversed
   * @param future whether it is yet to take effect
   * @param reverses the position of the event it undoes, or null
   * @param reversedAt the position of the event that undoes it, or null
   */
  public record EventRow(
      LogPosition position,
      EventId id,
      Instant effective,
      Instant recorded,
      AccountId account,
      String accountName,
      String type,
      Amount amount,
      CurrencyCode currency,
      Amount balanceAfter,
      @Nullable String memo,
      @Nullable String author,
      @Nullable String commandId,
      boolean posting,
      boolean future,
      @Nullable LogPosition reverses,
      @Nullable LogPosition reversedAt) {}
}
