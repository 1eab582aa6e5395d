package dev.daybook.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.QuarantineCause;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in the log and in the registry, a record is decoded or undecodable, within memory
 * that its size bounds. {@code -Ddaybook.seed=} gives the same records again.
 */
class CodecFuzzTest {
  private static final int RECORDS = 100_000;
  private static final String TOPIC = "account_events";

  /** For the first record of a schema, whose text of up to 200 KB is parsed for it. */
  private static final long SCHEMA_BYTES_MAX = 32L << 20;

  private static final Set<QuarantineCause> AFTER_DECODING =
      EnumSet.of(
          QuarantineCause.TYPE,
          QuarantineCause.AMOUNT,
          QuarantineCause.TIME,
          QuarantineCause.FIELD);

  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long seed = Long.getLong("daybook.seed", System.nanoTime() % 1_000_000_000);
  private final Mutants mutants = new Mutants(seed);
  private final EventCodec codec = new EventCodec(TOPIC, mutants.registry());
  private final Map<QuarantineCause, Integer> causes = new EnumMap<>(QuarantineCause.class);
  private int decoded;

  @Test
  void a_hundred_thousand_records_are_events_or_are_not_and_nothing_else() {
    System.out.println("CodecFuzzTest: -Ddaybook.seed=" + seed);
    for (int i = 0; i < RECORDS; i++) {
      byte[] value = mutants.next();
      try {
        check(i, value);
      } catch (Throwable e) { // a stack overflow or an exhausted heap among them
        throw new AssertionError(
            "seed %d, record %d: %s".formatted(seed, i, mutants.describe(value)), e);
      }
    }
    System.out.println("CodecFuzzTest: " + decoded + " events, " + causes);
    assertThat(decoded).as("seed %d", seed).isBetween(RECORDS / 10, RECORDS * 9 / 10);
    assertThat(causes.keySet())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(QuarantineCause.OVERFLOW, QuarantineCause.IMPOSSIBLE)));
  }

  private void check(int i, byte @Nullable [] value) {
    LogPosition position = new LogPosition(i % 3, i);
    long before = MEMORY.getCurrentThreadAllocatedBytes();
    LogEntry entry = codec.decode(position, Instant.EPOCH, null, value);
    long first = MEMORY.getCurrentThreadAllocatedBytes();
    LogEntry again = codec.decode(position, Instant.EPOCH, null, value);
    long second = MEMORY.getCurrentThreadAllocatedBytes();

    int size = value == null ? 0 : value.length;
    assertThat(first - before).as("bytes allocated at first").isLessThan(SCHEMA_BYTES_MAX);
    assertThat(second - first).as("bytes allocated").isLessThan(64L * size + 65_536);
    assertThat(again).isEqualTo(entry);
    assertThat(entry.raw().value()).isSameAs(value);
    switch (entry) {
      case LogEntry.Decoded event -> event(event, i);
      case LogEntry.Undecodable bad -> undecodable(bad);
    }
  }

  /** An event is one that this program could have written itself. */
  private void event(LogEntry.Decoded event, int i) {
    decoded++;
    byte[] own = EventCodec.encodeValue(event.recorded().event(), Contracts.V2_ID);
    assertThat(codec.decode(event.position(), Instant.EPOCH, null, own))
        .isInstanceOfSatisfying(
            LogEntry.Decoded.class, e -> assertThat(e.recorded()).isEqualTo(event.recorded()));
    if (i % 50 == 0) { // what was decoded before makes no difference
      assertThat(
              new EventCodec(TOPIC, mutants.registry())
                  .decode(event.position(), Instant.EPOCH, null, event.raw().value()))
          .isEqualTo(event);
    }
  }

  private void undecodable(LogEntry.Undecodable bad) {
    causes.merge(bad.cause(), 1, Integer::sum);
    assertThat(bad.reason()).matches("(?s)[A-Z\"].{5,298}[.…]").doesNotContain(": null.");
    assertThat(bad.money() != null).isEqualTo(AFTER_DECODING.contains(bad.cause()));
  }
}
