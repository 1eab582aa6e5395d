package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every account's balance and number of events at one instant, by an index that counts from 0 in
 * the order in which accounts were first added; the index of an account stays the same in later
 * snapshots of one timeline. Accounts without an event yet have balance and count zero. Immutable,
 * for any thread.
 */
public final class Balances {
  private final AccountNumbers.View accounts;
  private final BalancePages pages;
  private final TimelineSnapshot from;
  private final AsOf asOf;

  /** The effective times of the last events in ms, or null if they are looked up. */
  private final long @Nullable [] lastMillis;

  Balances(AccountNumbers.View accounts, BalancePages pages, TimelineSnapshot from, AsOf asOf) {
    this(accounts, pages, from, asOf, null);
  }

  private Balances(
      AccountNumbers.View accounts,
      BalancePages pages,
      TimelineSnapshot from,
      AsOf asOf,
      long @Nullable [] lastMillis) {
    this.accounts = accounts;
    this.pages = pages;
    this.from = from;
    this.asOf = asOf;
    this.lastMillis = lastMillis;
  }

  /**
   * Balances that were kept, over all events, without the events.
   *
   * @param accountNumbers each once
   * @param lastMillis the effective time of each account's last event
   */
  public static Balances kept(
      int[] accountNumbers, long[] tenThousandths, int[] eventCounts, long[] lastMillis) {
    AccountNumbers accounts = new AccountNumbers();
    for (int number : accountNumbers) {
      accounts.indexOrAdd(number);
    }
    return new Balances(
        accounts.view(),
        BalancePages.of(tenThousandths, eventCounts, accounts.size()),
        TimelineSnapshot.EMPTY,
        AsOf.LIVE,
        lastMillis);
  }

  /** What these balances are of. */
  public AsOf asOf() {
    return asOf;
  }

  /** The number of accounts, those without an event yet included. */
  public int size() {
    return accounts.size();
  }

  public AccountId account(int index) {
    return new AccountId(accounts.number(index));
  }

  /** The account's number, without an object. */
  public int accountNumber(int index) {
    return accounts.number(index);
  }

  /** The index of an account, or -1 if no event of the snapshot names it. */
  public int indexOf(AccountId account) {
    return accounts.index(account.number());
  }

  public Amount balance(int index) {
    return new Amount(pages.balance(index));
  }

  /** The balance in 1/10,000, without an object. */
  public long tenThousandths(int index) {
    return pages.balance(index);
  }

  public int eventCount(int index) {
    return pages.count(index);
  }

  /** What the accounts of each group have together. */
  public GroupSums sums(Groups groups) {
    return GroupSums.of(this, groups);
  }

  /**
   * The effective instant of the account's last event included. Looked up when asked, in
   * microseconds or less: a page of accounts at a time.
   */
  public Optional<Instant> lastEvent(int index) {
    if (pages.count(index) == 0) {
      return Optional.empty();
    }
    if (lastMillis != null) {
      return Optional.of(Instant.ofEpochMilli(lastMillis[index]));
    }
    AccountEvents events = from.accountEvents(account(index), new AsOf(null, asOf.knownUpTo()));
    int count = events.countUpTo(asOf.effectiveMillis());
    return Optional.of(Instant.ofEpochMilli(events.effectiveMillis(count - 1)));
  }

  /**
   * {@link #lastEvent} of all accounts in ms since 1970 UTC, {@link Long#MIN_VALUE} without one; to
   * sort by. Some milliseconds for 100,000 accounts, if all is known.
   */
  public long[] lastEventMillis() {
    if (lastMillis == null) {
      return from.lastEventMillis(this);
    }
    long[] last = lastMillis.clone();
    for (int index = 0; index < last.length; index++) {
      last[index] = pages.count(index) == 0 ? Long.MIN_VALUE : last[index];
    }
    return last;
  }
}
