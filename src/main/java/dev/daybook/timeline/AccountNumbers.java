package dev.daybook.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Account numbers and their indexes, which count up from 0 in the order of first appearance. One
 * thread adds; {@link #view} is immutable and may be read by any thread while more are added.
 */
final class AccountNumbers {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

  private int[] numbers = new int[16];
  // Number and index + 1 in one slot, so that a reader sees both or neither.
  private long[] slots = new long[64];
  private int size;

  int indexOrAdd(int number) {
    int known = find(slots, number);
    if (known >= 0) {
      return known;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size] = number;
    if ((size + 1) * 2 > slots.length) {
      long[] larger = new long[slots.length * 2];
      for (int i = 0; i < size; i++) {
        put(larger, numbers[i], i);
      }
      slots = larger;
    }
    put(slots, number, size);
    return size++;
  }

  int size() {
    return size;
  }

  View view() {
    return new View(numbers, slots, size);
  }

  private static void put(long[] slots, int number, int index) {
    int slot = first(slots, number);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    SLOT.setRelease(slots, slot, ((long) number << 32) | (index + 1));
  }

  private static int find(long[] slots, int number) {
    for (int slot = first(slots, number); ; slot = (slot + 1) & (slots.length - 1)) {
      long found = (long) SLOT.getAcquire(slots, slot);
      if (found == 0) {
        return -1;
      }
      if ((int) (found >> 32) == number) {
        return (int) found - 1;
      }
    }
  }

  private static int first(long[] slots, int number) {
    int mixed = number * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & (slots.length - 1);
  }

  /** The accounts known at one moment. */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record View(int[] numbers, long[] slots, int size) {
    int number(int index) {
      return numbers[index];
    }

    boolean startsWith(View other) {
      return other.size <= size
          && Arrays.equals(numbers, 0, other.size, other.numbers, 0, other.size);
    }

    /** The index of an account, or -1. */
    int index(int number) {
      int index = find(slots, number);
      return index < size ? index : -1;
    }
  }
}
