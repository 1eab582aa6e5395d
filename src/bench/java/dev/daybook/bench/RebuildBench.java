package dev.daybook.bench;

import static java.util.Objects.requireNonNull;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A read model made anew from a topic in the embedded store, beside Kafka Streams that sums the
 * same topic by account and a consumer that only counts it. The store is in this process, each
 * contestant in one of its own, one after the other; its first round is a cold start. What the sums
 * say must be what was written.
 */
final class RebuildBench implements Bench {
  private static final int ROUNDS = 3;

  private final int events = Bench.count("bench.events", 2_000_000);
  private final int accounts = Bench.count("bench.accounts", 100_000);

  @Override
  public void run(Path folder) throws Exception {
    try (EmbeddedStore store =
        EmbeddedStore.open(
            Files.createDirectories(folder.resolve("store")),
            EmbeddedStore.Options.DEFAULT,
            why -> System.err.println(why))) {
      long begun = System.nanoTime();
      SyntheticEvents written = new BulkLedger(events, accounts).writeTo(store.settings());
      Bench.print("rebuild.written", events * 1e9 / (System.nanoTime() - begun), "events/s");
      compete(store.settings(), written, folder);
    }
  }

  private void compete(KafkaSettings store, SyntheticEvents written, Path folder) throws Exception {
    Map<Contestant, List<Contestant.Outcome>> outcomes = new EnumMap<>(Contestant.class);
    for (Contestant who : Contestant.values()) {
      outcomes.put(
          who, ContestantProcess.run(who, store, events, ROUNDS, folder.resolve(who.label())));
    }
    for (int round = 0; round < ROUNDS; round++) {
      String suffix = round == 0 ? ".cold" : round < ROUNDS - 1 ? ".round_" + (round + 1) : "";
      Map<Contestant, Tally.Rate> rates = new EnumMap<>(Contestant.class);
      for (Contestant who : Contestant.values()) {
        Contestant.Outcome outcome = requireNonNull(outcomes.get(who)).get(round);
        if (who.isSum()) {
          requireEqual(written, outcome.balances());
        }
        rates.put(who, outcome.rate());
        Bench.print("rebuild." + who.label() + suffix, outcome.rate().whole(), "events/s");
      }
      ratios(rates, suffix);
    }
  }

  /** Whole against whole; and against Kafka Streams that is not charged for its start. */
  private static void ratios(Map<Contestant, Tally.Rate> rates, String suffix) {
    double daybook = requireNonNull(rates.get(Contestant.DAYBOOK)).whole();
    Tally.Rate streams = requireNonNull(rates.get(Contestant.STREAMS_AT_LEAST_ONCE));
    Bench.print("rebuild.ratio_to_streams" + suffix, daybook / streams.whole(), "ratio");
    Bench.print(
        "rebuild.ratio_to_streams_from_first_event" + suffix, daybook / streams.running(), "ratio");
    Bench.print(
        "rebuild.ratio_to_streams_exactly_once" + suffix,
        daybook / requireNonNull(rates.get(Contestant.STREAMS_EXACTLY_ONCE_V2)).whole(),
        "ratio");
    Bench.print(
        "rebuild.ratio_to_bare_consumer" + suffix,
        daybook / requireNonNull(rates.get(Contestant.BARE_CONSUMER)).whole(),
        "ratio");
  }

  private static void requireEqual(SyntheticEvents written, Map<AccountId, Amount> found) {
    require(written.accounts(), found.size());
    for (int i = 0; i < written.accounts(); i++) {
      require(written.balance(i), found.get(SyntheticEvents.account(i)));
    }
  }

  private static void require(Object wanted, @Nullable Object found) {
    if (!wanted.equals(found)) {
      throw new IllegalStateException(found + " instead of " + wanted);
    }
  }
}
