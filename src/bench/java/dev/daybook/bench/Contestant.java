package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Who reads the whole topic in the rebuild bench. */
enum Contestant {
  /** Counts only. */
  BARE_CONSUMER,
  /** Kafka Streams as it comes. */
  STREAMS_AT_LEAST_ONCE,
  /** Kafka Streams with the guarantee that Daybook gives. */
  STREAMS_EXACTLY_ONCE_V2,
  /** An empty read model that takes in the log while it serves. */
  DAYBOOK_FIRST_FOLD,
  /** A read model folded anew beside the live one. */
  DAYBOOK;

  /**
   * How it went.
   *
   * @param balances of all accounts, in 1/10,000; empty from who sums nothing
   */
  record Outcome(Tally.Rate rate, Map<AccountId, Amount> balances) {}

  /**
   * Reads all events once.
   *
   * @param folder empty, its own
   */
  Outcome run(KafkaSettings store, int events, Path folder) throws InterruptedException {
    return switch (this) {
      case BARE_CONSUMER -> BareConsumer.run(store, events);
      case STREAMS_AT_LEAST_ONCE ->
          new StreamsSum(store, "at_least_once", application(folder), folder).run(events);
      case STREAMS_EXACTLY_ONCE_V2 ->
          new StreamsSum(store, "exactly_once_v2", application(folder), folder).run(events);
      case DAYBOOK_FIRST_FOLD ->
          ProductRebuild.firstFold(store, folder.resolve("readmodel.db"), events);
      case DAYBOOK -> ProductRebuild.rebuild(store, folder, events);
    };
  }

  /** A name no other run has. */
  private String application(Path folder) {
    return label() + "." + folder.getFileName();
  }

  boolean isStreams() {
    return this == STREAMS_AT_LEAST_ONCE || this == STREAMS_EXACTLY_ONCE_V2;
  }

  boolean isSum() {
    return this != BARE_CONSUMER;
  }

  /** In names of findings. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
