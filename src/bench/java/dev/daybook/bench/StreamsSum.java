package dev.daybook.bench;

import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * The peer: Kafka Streams with RocksDB sums amounts by account. One stream thread, default cache
 * and changelog, committed events only. It is done when the last event was summed; that it was also
 * written to the store and the changelog is not waited for.
 */
final class StreamsSum {
  private static final String STORE = "balances";
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);

  private final KafkaSettings store;
  private final String guarantee;
  private final String application;
  private final Path folder;

  /**
   * Sums nothing yet.
   *
   * @param guarantee {@code at_least_once} or {@code exactly_once_v2}
   * @param application a name no other run has
   */
  StreamsSum(KafkaSettings store, String guarantee, String application, Path folder) {
    this.store = store;
    this.guarantee = guarantee;
    this.application = application;
    this.folder = folder;
  }

  Contestant.Outcome run(long events) throws InterruptedException {
    Tally tally = new Tally(events);
    try (KafkaStreams streams = new KafkaStreams(topology(tally), config())) {
      streams.setUncaughtExceptionHandler(
          e -> {
            tally.fail(e);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
          });
      long begun = System.nanoTime();
      streams.start();
      Tally.Rate rate = tally.await(begun);
      Map<AccountId, Amount> balances = balances(streams);
      if (!streams.close(CLOSE_PATIENCE)) {
        throw new IllegalStateException("Kafka Streams does not close");
      }
      return new Contestant.Outcome(rate, balances);
    }
  }

  private Properties config() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, store.bootstrapServers());
    config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    config.put(StreamsConfig.consumerPrefix("isolation.level"), "read_committed");
    return config;
  }

  private Topology topology(Tally tally) {
    Serde<Bytes> key = Serdes.Bytes();
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(
            store.topic(),
            Consumed.with(key, Serdes.serdeFrom(StreamsSum::noWriter, new EventRecordReader())))
        .mapValues(EventRecordReader::amount)
        .groupByKey(Grouped.with(key, Serdes.Long()))
        .aggregate(
            () -> 0L,
            (_, amount, sum) -> {
              tally.one();
              return Math.addExact(sum, amount);
            },
            Materialized.<Bytes, Long, KeyValueStore<Bytes, byte[]>>as(STORE)
                .withKeySerde(key)
                .withValueSerde(Serdes.Long()));
    return builder.build();
  }

  private static Map<AccountId, Amount> balances(KafkaStreams streams) {
    Map<AccountId, Amount> balances = new HashMap<>();
    var found =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                STORE, QueryableStoreTypes.<Bytes, Long>keyValueStore()));
    try (var all = found.all()) {
      all.forEachRemaining(each -> balances.put(account(each.key.get()), new Amount(each.value)));
    }
    return balances;
  }

  /** Of a framed key. */
  private static AccountId account(byte[] key) {
    try {
      return new AccountId(
          DecoderFactory.get()
              .binaryDecoder(
                  key,
                  EventRecordReader.FRAME_BYTES,
                  key.length - EventRecordReader.FRAME_BYTES,
                  null)
              .readInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is written with the topic's schema. */
  private static byte[] noWriter(String topic, GenericRecord record) {
    throw new UnsupportedOperationException("To " + topic + ": " + record);
  }
}
