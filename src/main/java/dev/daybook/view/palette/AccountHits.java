package dev.daybook.view.palette;

import dev.daybook.workspace.accounts.AccountTable.AccountName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through all accounts for those that fit best, a slice at a time: however large the book, no
 * slice takes longer. FX thread.
 */
final class AccountHits {
  /** So many accounts are looked at in one go: about a millisecond. */
  static final int SLICE = 5_000;

  private final Map<Rank, List<AccountName>> best = new EnumMap<>(Rank.class);
  private final Query query;
  private final List<AccountName> directory;
  private final int most;
  private int next;

  /**
   * None looked at yet.
   *
   * @param directory by number; of those that fit equally the first are taken
   * @param most how many are kept of each rank
   */
  AccountHits(Query query, List<AccountName> directory, int most) {
    this.query = query;
    this.directory = directory;
    this.most = most;
    next = query.isEmpty() ? directory.size() : 0;
  }

  /** Looks through the next slice; says whether there are more. */
  boolean goOn() {
    int end = Math.min(directory.size(), next + SLICE);
    while (next < end) {
      AccountName account = directory.get(next);
      next++;
      Rank rank = query.ofAccount(account.id().number(), account.name());
      if (rank != null) {
        List<AccountName> equals = best.computeIfAbsent(rank, _ -> new ArrayList<>());
        if (equals.size() < most) {
          equals.add(account);
        }
      }
    }
    return next < directory.size();
  }

  /** Those found so far that fit so well, by number. */
  List<AccountName> at(Rank rank) {
    return best.getOrDefault(rank, List.of());
  }
}
