package dev.daybook.fx;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/**
 * A table's rows of which only a window is loaded: as long as the whole, placeholders elsewhere. FX
 * thread.
 *
 * @param <T> a row
 */
public final class VirtualRows<T> extends ObservableListBase<T> {
  private final IntFunction<T> placeholder;
  private int size;
  private int first;
  private List<T> loaded = List.of();

  /** Empty rows; {@code placeholder} makes what stands for the row of an index not loaded. */
  public VirtualRows(IntFunction<T> placeholder) {
    this.placeholder = placeholder;
  }

  /** Another length or another window. Tells tables only of the rows that changed. */
  public void show(int newSize, int newFirst, List<T> newLoaded) {
    int oldSize = size;
    int oldFirst = first;
    int oldEnd = first + loaded.size();
    beginChange();
    size = newSize;
    first = newFirst;
    loaded = newLoaded;
    if (newSize > oldSize) {
      nextAdd(oldSize, newSize);
    } else if (newSize < oldSize) {
      nextRemove(newSize, placeholders(newSize, oldSize));
    }
    int common = Math.min(oldSize, newSize);
    int newEnd = first + loaded.size();
    update(Math.min(oldFirst, common), Math.min(oldEnd, common));
    update(Math.min(first, common), Math.min(newEnd, common));
    endChange();
  }

  private void update(int from, int to) {
    for (int i = from; i < to; i++) {
      nextUpdate(i);
    }
  }

  private List<T> placeholders(int from, int to) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return placeholder.apply(from + index);
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    int at = index - first;
    return at >= 0 && at < loaded.size() ? loaded.get(at) : placeholder.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
