package dev.daybook.workspace.tools;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last result of a function, kept while its input stays equal: a part of the snapshot that did
 * not change is the same object, so nobody computes or draws it again. Not thread-safe.
 */
public final class Memo<K, V> {
  private final Function<K, V> function;
  private @Nullable K key;
  private @Nullable V value;

  public Memo(Function<K, V> function) {
    this.function = function;
  }

  public V of(K input) {
    V known = value;
    if (known != null && Objects.equals(key, input)) {
      return known;
    }
    V fresh = function.apply(input);
    key = input;
    value = fresh;
    return fresh;
  }
}
