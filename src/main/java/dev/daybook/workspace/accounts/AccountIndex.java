package dev.daybook.workspace.accounts;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.readmodel.Accounts;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.Groups;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.intent.AccountColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the accounts besides their balances, by the timeline's index: their currencies
 * as groups, their orders by columns without a balance, and which pass the filter. A newer fold
 * costs what changed of its accounts, which for a posting is nothing. One thread.
 */
public final class AccountIndex {
  private TimelineSnapshot timeline = TimelineSnapshot.EMPTY;
  private Accounts accounts = Accounts.NONE;
  private @Nullable Account[] known = new Account[0];
  private final List<CurrencyCode> currencies = new ArrayList<>();
  private final BitSet used = new BitSet(); // currencies that an account is in
  private Groups groups = Groups.NONE;
  private AccountOrders orders = new AccountOrders(known);
  private String filter = "";
  private BitSet passing = new BitSet();

  /** Of balances that were kept without their events; it follows no fold. */
  public static AccountIndex of(Balances balances, Accounts accounts) {
    AccountIndex index = new AccountIndex();
    index.known = new Account[balances.size()];
    for (int i = 0; i < index.known.length; i++) {
      index.known[i] = accounts.get(balances.account(i)).orElse(null);
    }
    BitSet all = new BitSet();
    all.set(0, index.known.length);
    index.take(all);
    return index;
  }

  /** Brings it up to a fold. */
  public void follow(Fold fold) {
    TimelineSnapshot newer = fold.timeline();
    if (!newer.hasAccountsOf(timeline)) {
      accounts = Accounts.NONE;
      known = new Account[0];
      orders = new AccountOrders(known);
    }
    if (newer.accountCount() != known.length || !fold.accounts().equals(accounts)) {
      changed(newer, fold.accounts());
    }
    timeline = newer;
    accounts = fold.accounts();
  }

  private void changed(TimelineSnapshot newer, Accounts now) {
    int before = known.length;
    known = Arrays.copyOf(known, newer.accountCount());
    BitSet changed = new BitSet();
    for (int index = before; index < known.length; index++) {
      known[index] = now.get(newer.account(index)).orElse(null);
      changed.set(index);
    }
    now.changedSince(accounts)
        .forEach(
            account -> {
              int index = newer.accountIndex(account.id());
              if (index >= 0) {
                known[index] = account;
                changed.set(index);
              }
            });
    take(changed);
  }

  private void take(BitSet changed) {
    group(changed);
    changed.stream().forEach(index -> passing.set(index, passes(known[index])));
    orders = orders.with(known, changed);
  }

  private void group(BitSet changed) {
    int[] of = new int[known.length];
    used.clear();
    for (int index = 0; index < of.length; index++) {
      of[index] = changed.get(index) ? group(known[index]) : groups.of(index);
      used.set(of[index]);
    }
    groups = Groups.of(of, groups);
  }

  private int group(@Nullable Account account) {
    CurrencyCode currency = account == null ? CurrencyCode.NONE : account.currency();
    int group = currencies.indexOf(currency);
    if (group < 0) {
      currencies.add(currency);
    }
    return group < 0 ? currencies.size() - 1 : group;
  }

  /** The accounts by currency. */
  public Groups groups() {
    return groups;
  }

  /** The group of a currency, or -1. */
  public int group(CurrencyCode currency) {
    return currencies.indexOf(currency);
  }

  /** The currencies of accounts, by code. */
  public List<CurrencyCode> currencies() {
    return used.stream().mapToObj(currencies::get).sorted().toList();
  }

  /** The account of an index, if anything is known of it. */
  Optional<Account> find(int index) {
    return Optional.ofNullable(known[index]);
  }

  /** Indices of known accounts in the order of a column that no balance is in; ties by number. */
  int[] order(AccountColumn by, boolean ascending) {
    return orders.by(by, ascending);
  }

  /**
   * Where the name of each account stands among all, by the timeline's index; equal names, but for
   * capitals, have equal ranks. One that nothing is known of has no name, and ranks first.
   */
  public int[] nameRanks() {
    int[] ranks = new int[known.length];
    String before = "";
    int rank = 0;
    for (int index : order(AccountColumn.NAME, true)) {
      String name = find(index).map(Account::name).orElse("");
      if (String.CASE_INSENSITIVE_ORDER.compare(before, name) != 0) {
        rank++;
        before = name;
      }
      ranks[index] = rank;
    }
    return ranks;
  }

  /** Which accounts have the text in their name, or at the start of their number. */
  BitSet passing(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (!wanted.equals(filter)) {
      filter = wanted;
      passing = new BitSet(known.length);
      for (int index = 0; index < known.length; index++) {
        passing.set(index, passes(known[index]));
      }
    }
    return passing;
  }

  private boolean passes(@Nullable Account account) {
    return account != null
        && (filter.isEmpty()
            || account.id().toString().startsWith(filter)
            || account.name().toLowerCase(Locale.ROOT).contains(filter));
  }
}
