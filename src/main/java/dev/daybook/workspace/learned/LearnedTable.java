package dev.daybook.workspace.learned;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.timeline.ChangeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known now and was not known then, of the events that are effective up to an instant: it
 * explains, to the last digit, why a balance of that instant is another one today. Only the rows
 * asked for by {@link dev.daybook.workspace.intent.Intent.ShowLearned} are loaded.
 *
 * @param kinds what it is made of; a kind that does not occur is left out
 * @param currencies the totals then and now, by code
 * @param accounts the accounts of which anything was learned, by number
 * @param total how many rows there are: events newest effective first, then copies by position
 * @param first the index of the first loaded row
 */
public record LearnedTable(
    List<KindCount> kinds,
    List<CurrencySum> currencies,
    List<AccountSum> accounts,
    long total,
    int first,
    List<Row> rows) {
  public static final LearnedTable NONE =
      new LearnedTable(List.of(), List.of(), List.of(), 0, 0, List.of());

  public LearnedTable {
    kinds = List.copyOf(kinds);
    currencies = List.copyOf(currencies);
    accounts = List.copyOf(accounts);
    rows = List.copyOf(rows);
  }

  /** What an event is to somebody who knew less. */
  public enum Kind {
    /** Effective after what was known then: nobody could know it. */
    NEW_BUSINESS,
    /** It changed a balance that the book already had: see {@link ChangeKind#LATE}. */
    LATE,
    /** Effective before, recorded after, though in order: see {@link ChangeKind#NOT_YET_KNOWN}. */
    NOT_YET_KNOWN,
    /** A reversal, or what such a reversal undoes. */
    CORRECTION,
    /** A copy of an event: it changed nothing. */
    DUPLICATE
  }

  /** How many rows are of a kind. */
  public record KindCount(Kind kind, long rows) {}

  /**
   * What was learned adds up to the difference: {@code then + newBusiness + late + notYetKnown +
   * corrections = now}.
   */
  public record AccountSum(
      AccountId account,
      String name,
      CurrencyCode currency,
      Amount then,
      Amount newBusiness,
      Amount late,
      Amount notYetKnown,
      Amount corrections,
      Amount now,
      long events) {}

  /** The same over the accounts of a currency; these sums may exceed an amount's range. */
  public record CurrencySum(
      CurrencyCode currency,
      BigDecimal then,
      BigDecimal newBusiness,
      BigDecimal late,
      BigDecimal notYetKnown,
      BigDecimal corrections,
      BigDecimal now) {}

  /**
   * One event, or one copy.
   *
   * @param amount what it adds to the balance: nothing, if it is a copy
   * @param of the event that it reverses, or is a copy of; or null
   */
  public record Row(
      Kind kind,
      LogPosition position,
      Instant effective,
      Instant recorded,
      AccountId account,
      String accountName,
      String type,
      Amount amount,
      CurrencyCode currency,
      @Nullable LogPosition of) {}
}
