package dev.daybook.timeline;

import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RecordedEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All events on the effective axis, in canonical order: effective time, partition, offset. Events
 * in that order are appended in place; late ones wait in a small sorted overlay and are woven in
 * when it is full, a part with each snapshot. One thread owns it; the {@linkplain #snapshot
 * snapshots} are for all.
 *
 * <p>The amounts of an account may sum, without their signs, to at most {@link Long#MAX_VALUE}: no
 * sum of them in any order can then overflow, which the reads rely on.
 */
public final class Timeline {
  private static final int LATE_LIMIT_MIN = 4_096;
  private static final int PENDING_LIMIT_MIN = 32_768;

  /** Rows moved with each snapshot while late ones are woven in: some milliseconds' worth. */
  private static final int WEAVE_STEP = 1 << 15;

  private final AccountNumbers accounts;
  private final RowBuffer pending = new RowBuffer();
  private RunWriter writer;
  private LateRows late = LateRows.NONE;
  private @Nullable Weaving weaving;
  private long[] moved;
  // Exclusive end offset per partition of what was added.
  private long[] ends;

  /** Empty. */
  public Timeline() {
    this(new AccountNumbers(), new RunWriter(), new long[16], new long[0]);
  }

  /** What was loaded; the arrays belong to it from now on. */
  Timeline(AccountNumbers accounts, RunWriter writer, long[] moved, long[] ends) {
    this.accounts = accounts;
    this.writer = writer;
    this.moved = moved;
    this.ends = ends;
  }

  /**
   * Adds an event of any kind.
   *
   * @throws AmountException if the account's amounts would sum, without signs, beyond the range;
   *     nothing changed
   */
  public void add(RecordedEvent recorded) {
    add(
        recorded.event().header().account().number(),
        recorded.event().amount().tenThousandths(),
        recorded.event().header().effective().toEpochMilli(),
        recorded.position().partition(),
        recorded.position().offset());
  }

  /**
   * As {@link #add(RecordedEvent)}, for loading without an object per event. Any order will do; one
   * close to the canonical order is fast.
   *
   * @param amount signed, in 1/10,000
   * @param effectiveMillis ms since 1970 UTC
   */
  public void add(int account, long amount, long effectiveMillis, int partition, long offset) {
    long position = PackedPosition.of(partition, offset);
    int index;
    try {
      long size = Math.absExact(amount);
      index = accounts.indexOrAdd(account);
      if (index >= moved.length) {
        moved = Arrays.copyOf(moved, Math.max(index + 1, moved.length * 2));
      }
      moved[index] = Math.addExact(moved[index], size);
    } catch (ArithmeticException e) {
      throw new AmountException("sum of account " + account + " is outside ±922 trillion", e);
    }
    if (partition >= ends.length) {
      ends = Arrays.copyOf(ends, partition + 1);
    }
    ends[partition] = Math.max(ends[partition], offset + 1);
    pending.add(index, amount, effectiveMillis, position);
    if (pending.size() >= Math.max(PENDING_LIMIT_MIN, writer.size() >> 3)) {
      flush();
    }
  }

  /** What was added so far, for any thread. Costs what was added since the last one. */
  public TimelineSnapshot snapshot() {
    flush();
    return new TimelineSnapshot(
        writer.run(), late, accounts.view(), writer.postings(), writer.vectors(), ends.clone());
  }

  private void flush() {
    if (pending.size() == 0) {
      return;
    }
    pending.sort();
    int lateCount = 0;
    while (lateCount < pending.size()
        && writer.isLate(pending.effective(lateCount), pending.position(lateCount))) {
      lateCount++;
    }
    if (lateCount > 0) {
      late = late.with(pending, lateCount, writer.run());
    }
    for (int i = lateCount; i < pending.size(); i++) {
      writer.append(
          pending.account(i), pending.amount(i), pending.effective(i), pending.position(i));
    }
    int added = pending.size();
    pending.clear();
    weave(added);
  }

  private void weave(int added) {
    // A longer book can afford a larger overlay, and needs it: weaving costs up to its length.
    if (weaving == null && late.size() > Math.max(LATE_LIMIT_MIN, writer.size() >> 8)) {
      weaving = new Weaving(writer, late);
      return; // to begin is work enough for one snapshot
    }
    // A load that adds much at once also weaves much at once, or the overlay would outgrow it.
    if (weaving != null && weaving.advance((int) Math.min(1 << 28, WEAVE_STEP + 64L * added))) {
      writer = weaving.writer();
      late = weaving.rest(late);
      weaving = null;
    }
  }
}
