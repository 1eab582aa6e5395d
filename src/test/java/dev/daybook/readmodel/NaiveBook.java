package dev.daybook.readmodel;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.QuarantineCause;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a log's records come to, by the simplest of means and none of the product's. */
final class NaiveBook {
  private static final BigInteger LIMIT = BigInteger.valueOf(Long.MAX_VALUE);

  final Map<Integer, BigInteger> balances = new TreeMap<>();
  final Set<LogPosition> applied = new HashSet<>();
  final Set<LogPosition> duplicates = new HashSet<>();
  final Map<LogPosition, QuarantineCause> setAside = new HashMap<>();
  private final Set<EventId> seen = new HashSet<>();
  private final Map<Integer, BigInteger> moved = new HashMap<>();
  private final Map<Integer, CurrencyCode> currencies = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();

  void take(LogEntry entry) {
    switch (entry) {
      case LogEntry.Undecodable bad -> setAside.put(bad.position(), bad.cause());
      case LogEntry.Decoded decoded -> event(decoded.position(), decoded.recorded().event());
    }
  }

  private void event(LogPosition position, LedgerEvent event) {
    if (seen.contains(event.header().id())) {
      duplicates.add(position);
      return;
    }
    int account = event.header().account().number();
    QuarantineCause fault = fault(account, event);
    if (fault != null) {
      setAside.put(position, fault);
      return;
    }
    seen.add(event.header().id());
    applied.add(position);
    BigInteger amount = BigInteger.valueOf(event.amount().tenThousandths());
    balances.merge(account, amount, BigInteger::add);
    moved.merge(account, amount.abs(), BigInteger::add);
    if (event instanceof LedgerEvent.AccountOpened) {
      open.add(account);
    } else if (event instanceof LedgerEvent.AccountClosed) {
      open.remove(account);
    }
    CurrencyCode named = currency(event);
    if (named != null && !named.equals(CurrencyCode.NONE)) {
      currencies.put(account, named);
    }
  }

  private @Nullable QuarantineCause fault(int account, LedgerEvent event) {
    CurrencyCode named = currency(event);
    CurrencyCode kept = currencies.get(account);
    if (named != null && kept != null && !named.equals(CurrencyCode.NONE) && !named.equals(kept)) {
      return QuarantineCause.IMPOSSIBLE;
    }
    if (event instanceof LedgerEvent.AccountOpened && open.contains(account)) {
      return QuarantineCause.IMPOSSIBLE;
    }
    BigInteger amount = BigInteger.valueOf(event.amount().tenThousandths()).abs();
    boolean fits = moved.getOrDefault(account, BigInteger.ZERO).add(amount).compareTo(LIMIT) <= 0;
    return fits ? null : QuarantineCause.OVERFLOW;
  }

  private static @Nullable CurrencyCode currency(LedgerEvent event) {
    return switch (event) {
      case LedgerEvent.AccountOpened e -> e.currency();
      case LedgerEvent.Posting e -> e.currency();
      default -> null;
    };
  }
}
