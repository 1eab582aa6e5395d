package dev.daybook.fx;

import org.jspecify.annotations.Nullable;

/**
 * Whether any of some parts of a snapshot is another object than last time. Unchanged parts are the
 * same objects, so this costs nothing however large they are. One thread.
 */
public final class Changed {
  private @Nullable Object[] last = {};

  /** True the first time, and whenever a part is another object; always the same parts. */
  @SuppressWarnings("ReferenceEquality") // identity is the point: equals would walk large lists
  public boolean to(@Nullable Object... parts) {
    boolean changed = last.length != parts.length;
    for (int i = 0; !changed && i < parts.length; i++) {
      changed = last[i] != parts[i];
    }
    last = parts;
    return changed;
  }
}
