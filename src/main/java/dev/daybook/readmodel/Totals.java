package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts' rows while a batch is folded into them. One thread owns it. */
interface Totals {
  @Nullable AccountTotals get(AccountId id);

  void put(AccountTotals totals);

  /** What was put, and perhaps more. */
  Collection<AccountTotals> changed();

  /** Keeps what is put apart, so that a batch that fails has changed nothing. */
  record Overlay(Map<AccountId, AccountTotals> before, Map<AccountId, AccountTotals> touched)
      implements Totals {
    Overlay(Map<AccountId, AccountTotals> before) {
      this(before, new HashMap<>());
    }

    @Override
    public @Nullable AccountTotals get(AccountId id) {
      AccountTotals mine = touched.get(id);
      return mine == null ? before.get(id) : mine;
    }

    @Override
    public void put(AccountTotals totals) {
      touched.put(totals.account().id(), totals);
    }

    @Override
    public Collection<AccountTotals> changed() {
      return touched.values();
    }
  }

  /** Changes the rows at once: for a file that is of no use if anything fails. */
  record InPlace(Map<AccountId, AccountTotals> all) implements Totals {
    @Override
    public @Nullable AccountTotals get(AccountId id) {
      return all.get(id);
    }

    @Override
    public void put(AccountTotals totals) {
      all.put(totals.account().id(), totals);
    }

    @Override
    public Collection<AccountTotals> changed() {
      return all.values();
    }
  }
}
