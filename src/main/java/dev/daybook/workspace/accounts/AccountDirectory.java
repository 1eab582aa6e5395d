package dev.daybook.workspace.accounts;

import dev.daybook.ledger.AccountId;
import dev.daybook.readmodel.Accounts;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Every account's name by number, the same list until one is opened, renamed or closed; then only
 * those are looked at. One thread.
 */
public final class AccountDirectory {
  private final NavigableMap<AccountId, AccountName> byId = new TreeMap<>();
  private Accounts accounts = Accounts.NONE;
  private List<AccountName> names = List.of();

  public List<AccountName> of(Accounts now) {
    if (now.size() < accounts.size()) { // another ledger's
      accounts = Accounts.NONE;
      byId.clear();
    }
    boolean changed =
        now.changedSince(accounts)
                .map(a -> new AccountName(a.id(), a.name(), a.currency(), a.closed()))
                .filter(name -> !name.equals(byId.put(name.id(), name)))
                .count()
            > 0;
    if (changed) {
      names = List.copyOf(byId.values());
    }
    accounts = now;
    return names;
  }
}
