package dev.daybook.campaign;

import dev.daybook.eventlog.kafka.KafkaSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;

/** Who keeps the log's committed end back: for the message of a test that waited in vain. */
public final class OpenTransactions {
  private static final int SECONDS = 30;

  private OpenTransactions() {}

  /** What the coordinator knows of transactions, and each partition of producers (KIP-664). */
  public static String describe(String bootstrap, int partitions) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return "%nThe coordinator says: %s%nThe partitions say: %s"
          .formatted(ofCoordinator(admin), ofPartitions(admin, partitions));
    } catch (ExecutionException | TimeoutException e) {
      return "%nWhose it is, the broker does not say: %s".formatted(e);
    }
  }

  private static String ofCoordinator(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    Collection<TransactionListing> known =
        admin.listTransactions().all().get(SECONDS, TimeUnit.SECONDS);
    List<String> ids = known.stream().map(TransactionListing::transactionalId).toList();
    return admin.describeTransactions(ids).all().get(SECONDS, TimeUnit.SECONDS).toString();
  }

  private static String ofPartitions(Admin admin, int partitions)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<TopicPartition> all =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartition(KafkaSettings.DEFAULT_TOPIC, number))
            .toList();
    return admin.describeProducers(all).all().get(SECONDS, TimeUnit.SECONDS).entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().activeProducers())
        .collect(Collectors.joining("\n"));
  }
}
