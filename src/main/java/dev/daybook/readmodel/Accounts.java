package dev.daybook.readmodel;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All accounts, in no order. Immutable, for any thread; a changed copy shares all but the parts
 * that changed, so publishing one among 100,000 costs microseconds.
 */
public final class Accounts {
  private static final int SHARDS = 1_024;

  /** No accounts. */
  public static final Accounts NONE = new Accounts(emptyShards(), 0);

  private final Map<AccountId, Account>[] shards;
  private final int size;

  private Accounts(Map<AccountId, Account>[] shards, int size) {
    this.shards = shards;
    this.size = size;
  }

  /** These accounts and no others. */
  public static Accounts of(Collection<Account> accounts) {
    return NONE.with(accounts);
  }

  public int size() {
    return size;
  }

  public Optional<Account> get(AccountId id) {
    return Optional.ofNullable(shards[shard(id)].get(id));
  }

  public Stream<Account> all() {
    return Arrays.stream(shards).flatMap(shard -> shard.values().stream());
  }

  /** Those that differ from {@code earlier}, or are not in it. Costs what is not shared with it. */
  @SuppressWarnings("ReferenceEquality") // whether a part is shared, not what is in it
  public Stream<Account> changedSince(Accounts earlier) {
    return IntStream.range(0, SHARDS)
        .filter(shard -> shards[shard] != earlier.shards[shard])
        .boxed()
        .flatMap(
            shard ->
                shards[shard].values().stream()
                    .filter(account -> !account.equals(earlier.shards[shard].get(account.id()))));
  }

  /** These accounts with some added or replaced. */
  public Accounts with(Collection<Account> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    Map<AccountId, Account>[] copy = shards.clone();
    BitSet copied = new BitSet(SHARDS);
    int grown = size;
    for (Account account : changed) {
      int shard = shard(account.id());
      if (!copied.get(shard)) {
        copied.set(shard);
        copy[shard] = new HashMap<>(shards[shard]);
      }
      if (copy[shard].put(account.id(), account) == null) {
        grown++;
      }
    }
    return new Accounts(copy, grown);
  }

  private static int shard(AccountId id) {
    return id.number() & (SHARDS - 1);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
  private static Map<AccountId, Account>[] emptyShards() {
    Map<AccountId, Account>[] shards = new Map[SHARDS];
    Arrays.fill(shards, Map.of());
    return shards;
  }
}
