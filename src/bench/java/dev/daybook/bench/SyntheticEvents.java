package dev.daybook.bench;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.PostingKind;
import dev.daybook.write.EventIds;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Events as a busy ledger has them: every account is opened first, then money comes and goes, a
 * tenth of it on a hundredth of the accounts; one in three has a memo. Each is a command of its
 * own. No account is ever overdrawn in the order of the log. The same seed makes the same events
 * but for their ids. One thread.
 */
final class SyntheticEvents {
  private static final long SEED = 42;
  private static final int FIRST_ACCOUNT = 1_000;
  private static final int CENT = 100; // of 1/10,000
  private static final String[] MEMOS = {
    "Rent", "Groceries", "Salary", "Card payment", "Invoice 2024-118", "Refund of a fee"
  };
  private static final CurrencyCode[] CURRENCIES = {
    new CurrencyCode("EUR"), new CurrencyCode("USD"), new CurrencyCode("CHF")
  };

  private final Random random = new Random(SEED);
  private final EventIds ids = new EventIds();
  private final long[] balances;
  private int opened;

  SyntheticEvents(int accounts) {
    balances = new long[accounts];
  }

  /** Of a ledger whose accounts are open already. */
  static SyntheticEvents continued(int accounts) {
    SyntheticEvents events = new SyntheticEvents(accounts);
    events.opened = accounts;
    return events;
  }

  /** The next event. */
  LedgerEvent next(Instant effective) {
    if (opened < balances.length) {
      int index = opened++;
      return new LedgerEvent.AccountOpened(
          header(index, effective, null), "Account " + index, currency(index), Amount.ZERO);
    }
    int index =
        random.nextInt(random.nextInt(10) == 0 ? Math.ceilDiv(opened, 100) : balances.length);
    long amount = (1L + random.nextInt(200_000)) * CENT;
    boolean out = random.nextBoolean() && balances[index] >= amount;
    balances[index] += out ? -amount : amount;
    return new LedgerEvent.Posting(
        header(
            index, effective, random.nextInt(3) == 0 ? MEMOS[random.nextInt(MEMOS.length)] : null),
        out ? PostingKind.WITHDRAWAL : PostingKind.DEPOSIT,
        new Amount(out ? -amount : amount),
        currency(index),
        null);
  }

  private EventHeader header(int index, Instant effective, @Nullable String memo) {
    return new EventHeader(
        ids.get(), account(index), effective, memo, "ana", ids.newCommandId(), null);
  }

  private static CurrencyCode currency(int index) {
    return CURRENCIES[index % CURRENCIES.length];
  }

  int accounts() {
    return balances.length;
  }

  static AccountId account(int index) {
    return new AccountId(FIRST_ACCOUNT + index);
  }

  /** What all events so far leave on an account. */
  Amount balance(int index) {
    return new Amount(balances[index]);
  }
}
