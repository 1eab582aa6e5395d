package dev.daybook.eventlog.embedded;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.internals.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the broker's wish to end the program into news of a failed store. Kafka has one hook for a
 * whole program and does not say which broker failed: all that run are told.
 */
final class BrokerFaults {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerFaults.class);
  private static final CopyOnWriteArrayList<Consumer<String>> LISTENERS =
      new CopyOnWriteArrayList<>();

  static {
    Exit.setExitProcedure(BrokerFaults::failed);
    Exit.setHaltProcedure(BrokerFaults::failed);
  }

  private BrokerFaults() {}

  static void listen(Consumer<String> listener) {
    LISTENERS.add(listener);
  }

  static void forget(Consumer<String> listener) {
    LISTENERS.remove(listener);
  }

  private static void failed(int status, String message) {
    String why = message == null ? "it stopped with status " + status : message;
    LOG.error("The embedded broker wants to end the program: {}", why);
    LISTENERS.forEach(listener -> listener.accept(why));
    // Kafka counts on never returning from here: let this thread of the broker end.
    throw new IllegalStateException("The embedded broker failed: " + why);
  }
}
