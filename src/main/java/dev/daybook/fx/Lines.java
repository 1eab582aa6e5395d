package dev.daybook.fx;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table that are made when they are asked for. Equal only to itself: a property compares
 * its new value with the one before, and would make all lines of both to do so.
 *
 * @param <T> a line
 */
public abstract class Lines<T> extends AbstractList<T> {
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
