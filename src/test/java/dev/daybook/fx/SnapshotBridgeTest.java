package dev.daybook.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotBridgeTest {
  private final List<Runnable> requested = new ArrayList<>();
  private final List<Integer> received = new ArrayList<>();
  private final SnapshotBridge<Integer> bridge =
      new SnapshotBridge<>(
          received::add,
          work -> {
            synchronized (requested) {
              requested.add(work);
            }
          });

  private void pulse() {
    List<Runnable> now = List.copyOf(requested);
    requested.clear();
    now.forEach(Runnable::run);
  }

  @Test
  void only_the_newest_of_a_pulse_is_delivered() {
    for (int i = 1; i <= 1_000; i++) {
      bridge.publish(i);
    }
    assertThat(requested).hasSize(1);
    assertThat(received).isEmpty();
    pulse();
    assertThat(received).containsExactly(1_000);
  }

  @Test
  void nothing_is_asked_of_the_toolkit_while_nothing_is_published() {
    bridge.publish(1);
    pulse();
    assertThat(requested).isEmpty();
    pulse();
    assertThat(received).containsExactly(1);
  }

  @Test
  void what_is_published_while_delivering_waits_for_the_next_pulse() {
    List<Runnable> pulses = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    List<SnapshotBridge<Integer>> self = new ArrayList<>();
    self.add(
        new SnapshotBridge<>(
            value -> {
              seen.add(value);
              if (value < 3) {
                self.getFirst().publish(value + 1);
              }
            },
            pulses::add));
    self.getFirst().publish(1);
    pulses.removeFirst().run();
    assertThat(seen).containsExactly(1);
    pulses.removeFirst().run();
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void many_threads_lose_nothing_but_the_outdated() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                t ->
                    Thread.ofPlatform()
                        .name("publisher-" + t)
                        .start(() -> IntStream.range(0, 10_000).forEach(bridge::publish)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    pulse();
    assertThat(received).containsExactly(9_999);
  }
}
