package dev.daybook.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The postings of one account on the effective axis: the balance at an instant is the sum of all
 * postings up to and including it. Postings of one instant are one step, for only the balance after
 * all of them is ever visible. Adding and asking cost the logarithm of the number of instants, in
 * whatever order postings come: a balanced tree of instants (a treap: Seidel and Aragon, 1996) in
 * which each node knows the sum and the lowest partial sum of its part. Not thread-safe.
 */
public final class BalanceHistory {
  private static final int NONE = 0;

  // Node 0 is no node. All amounts in 1/10,000.
  private int[] left = new int[9];
  private int[] right = new int[9];
  private long[] millis = new long[9];
  private long[] net = new long[9];
  private long[] sum = new long[9];
  private long[] low = new long[9];
  private int nodes;
  private int root = NONE;
  private long moved;

  /** A history without postings. */
  public BalanceHistory() {}

  /**
   * A history of postings.
   *
   * @param effectiveMillis ms since 1970 UTC
   * @param tenThousandths signed amounts, in the same order
   */
  public static BalanceHistory of(long[] effectiveMillis, long[] tenThousandths) {
    BalanceHistory history = new BalanceHistory();
    history.grow(effectiveMillis.length + 1);
    for (int i = 0; i < effectiveMillis.length; i++) {
      history.add(effectiveMillis[i], tenThousandths[i]);
    }
    return history;
  }

  public BalanceHistory copy() {
    BalanceHistory copy = new BalanceHistory();
    copy.left = left.clone();
    copy.right = right.clone();
    copy.millis = millis.clone();
    copy.net = net.clone();
    copy.sum = sum.clone();
    copy.low = low.clone();
    copy.nodes = nodes;
    copy.root = root;
    copy.moved = moved;
    return copy;
  }

  /**
   * Adds a posting.
   *
   * @throws AmountException if the postings would sum, without signs, beyond the range; nothing
   *     changed
   */
  public void add(Instant effective, Amount amount) {
    add(effective.toEpochMilli(), amount.tenThousandths());
  }

  private void add(long at, long amount) {
    try {
      moved = Math.addExact(moved, Math.absExact(amount));
    } catch (ArithmeticException e) {
      throw new AmountException("sum of the movements is outside ±922 trillion", e);
    }
    // No sum of the postings, in any order, exceeds what moved: none below can overflow.
    if (nodes + 1 == millis.length) {
      grow(nodes + 2 + (nodes >> 1));
    }
    root = insert(root, at, amount);
  }

  private int insert(int node, long at, long amount) {
    if (node == NONE) {
      millis[++nodes] = at;
      net[nodes] = amount;
      update(nodes);
      return nodes;
    }
    int top = node;
    if (at < millis[node]) {
      left[node] = insert(left[node], at, amount);
      if (priority(left[node]) > priority(node)) {
        top = left[node];
        left[node] = right[top];
        right[top] = node;
        update(node);
      }
    } else if (at > millis[node]) {
      right[node] = insert(right[node], at, amount);
      if (priority(right[node]) > priority(node)) {
        top = right[node];
        right[node] = left[top];
        left[top] = node;
        update(node);
      }
    } else {
      net[node] += amount;
    }
    update(top);
    return top;
  }

  /** As good as random, and the same in every run: a finishing step of MurmurHash3. */
  private static int priority(int node) {
    int mixed = node * 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  private void update(int node) {
    long here = sum[left[node]] + net[node];
    long lowest = left[node] == NONE ? here : Math.min(low[left[node]], here);
    if (right[node] != NONE) {
      lowest = Math.min(lowest, here + low[right[node]]);
    }
    low[node] = lowest;
    sum[node] = here + sum[right[node]];
  }

  private void grow(int length) {
    if (length > millis.length) {
      left = Arrays.copyOf(left, length);
      right = Arrays.copyOf(right, length);
      millis = Arrays.copyOf(millis, length);
      net = Arrays.copyOf(net, length);
      sum = Arrays.copyOf(sum, length);
      low = Arrays.copyOf(low, length);
    }
  }

  /** The balance over all postings. */
  public Amount balance() {
    return new Amount(sum[root]);
  }

  /** The balance at an instant, its own postings included. */
  public Amount balanceAt(Instant instant) {
    return new Amount(balanceAt(instant.toEpochMilli()));
  }

  private long balanceAt(long at) {
    long balance = 0;
    for (int node = root; node != NONE; ) {
      if (millis[node] <= at) {
        balance += sum[left[node]] + net[node];
        node = right[node];
      } else {
        node = left[node];
      }
    }
    return balance;
  }

  /** See {@link DecisionView#moved}. */
  public Amount moved() {
    return new Amount(moved);
  }

  /** See {@link DecisionView#lastEffective}. */
  public Optional<Instant> lastEffective() {
    if (root == NONE) {
      return Optional.empty();
    }
    int last = root;
    while (right[last] != NONE) {
      last = right[last];
    }
    return Optional.of(Instant.ofEpochMilli(millis[last]));
  }

  /** See {@link DecisionView#firstBelow}. */
  public Optional<BalanceAt> firstBelow(Instant from, Amount threshold) {
    long start = balanceAt(from.toEpochMilli());
    return start < threshold.tenThousandths()
        ? Optional.of(new BalanceAt(new Amount(start), from))
        : firstBelow(root, 0, from.toEpochMilli(), threshold.tenThousandths());
  }

  /** The first instant after {@code after} in a part of the tree whose steps begin at a balance. */
  private Optional<BalanceAt> firstBelow(int node, long before, long after, long threshold) {
    if (node == NONE || before + low[node] >= threshold) {
      return Optional.empty();
    }
    long here = before + sum[left[node]] + net[node];
    if (millis[node] > after) {
      Optional<BalanceAt> earlier = firstBelow(left[node], before, after, threshold);
      if (earlier.isPresent()) {
        return earlier;
      }
      if (here < threshold) {
        return Optional.of(new BalanceAt(new Amount(here), Instant.ofEpochMilli(millis[node])));
      }
    }
    return firstBelow(right[node], here, after, threshold);
  }
}
