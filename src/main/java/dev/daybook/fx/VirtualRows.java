package dev.daybook.fx;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * A table's rows of which only a window is loaded: as long as the whole, placeholders elsewhere. A
 * change costs nothing by the number of rows, and makes none of them. FX thread.
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
    int common = Math.min(oldSize, newSize);
    List<Step<T>> steps = new ArrayList<>();
    update(steps, first, loaded.size(), common);
    update(steps, newFirst, newLoaded.size(), common);
    if (newSize != oldSize) {
      // First, as JavaFX's own lists tell it: a table moves its focus by all that was added if the
      // first step lies at or before it.
      steps.addFirst(new Step<>(common, newSize, tail(common, oldSize, first, loaded), false));
    }
    size = newSize;
    first = newFirst;
    loaded = newLoaded;
    if (!steps.isEmpty()) {
      fireChange(new Steps<>(this, List.copyOf(steps)));
    }
  }

  /** Rows of a window that are still there; in one piece with those before if they meet. */
  private static <T> void update(List<Step<T>> steps, int from, int count, int common) {
    int start = Math.min(from, common);
    int end = Math.min(from + count, common);
    if (start == end) {
      return;
    }
    Step<T> last = steps.isEmpty() ? null : steps.getLast();
    if (last == null || start > last.to) {
      steps.add(new Step<>(start, end, List.of(), true));
    } else if (end < last.from) {
      steps.addFirst(new Step<>(start, end, List.of(), true));
    } else {
      steps.removeLast();
      steps.add(new Step<>(Math.min(start, last.from), Math.max(end, last.to), List.of(), true));
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

  /** Rows that changed, or that came or went at the end. */
  private record Step<T>(int from, int to, List<T> removed, boolean updated) {}

  /** The steps of a change. JavaFX's own builder would look at each row. */
  private static final class Steps<T> extends ListChangeListener.Change<T> {
    private static final int[] NO_PERMUTATION = {};

    private final List<Step<T>> steps;
    private int current = -1;

    Steps(VirtualRows<T> rows, List<Step<T>> steps) {
      super(rows);
      this.steps = steps;
    }

    @Override
    public boolean next() {
      if (current + 1 == steps.size()) {
        return false;
      }
      current++;
      return true;
    }

    @Override
    public void reset() {
      current = -1;
    }

    @Override
    public int getFrom() {
      return steps.get(current).from;
    }

    @Override
    public int getTo() {
      return steps.get(current).to;
    }

    @Override
    public List<T> getRemoved() {
      return steps.get(current).removed;
    }

    @Override
    public boolean wasUpdated() {
      return steps.get(current).updated;
    }

    @Override
    protected int[] getPermutation() {
      return NO_PERMUTATION;
    }
  }
}
