package dev.daybook.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Listeners that end together. FX thread, or any one thread. */
public final class Subscriptions implements AutoCloseable {
  private final List<Subscription> open = new ArrayList<>();

  /** Calls with the present value and with every later one. */
  public <T> void follow(ObservableValue<T> value, Consumer<? super T> listener) {
    open.add(value.subscribe(listener));
  }

  /** Calls after every change. */
  public void onChange(ObservableValue<?> value, Runnable listener) {
    open.add(value.subscribe(listener));
  }

  @Override
  public void close() {
    open.forEach(Subscription::unsubscribe);
    open.clear();
  }
}
