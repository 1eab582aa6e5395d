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
    List<T> removed = newSize < oldSize ? tail(newSize, oldSize, first, loaded) : List.of();
    beginChange();
    size = newSize;
    first = newFirst;
    loaded = newLoaded;
    if (newSize > oldSize) {
      nextAdd(oldSize, newSize);
    } else if (newSize < oldSize) {
      nextRemove(newSize, removed);
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

  /** The rows that were at the end, as they were. */
  private List<T> tail(int from, int to, int oldFirst, List<T> oldLoaded) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return row(from + index, oldFirst, oldLoaded);
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }

  private T row(int index, int from, List<T> window) {
    int at = index - from;
    return at >= 0 && at < window.size() ? window.get(at) : placeholder.apply(index);
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return row(index, first, loaded);
  }

  @Override
  public int size() {
    return size;
  }
}
