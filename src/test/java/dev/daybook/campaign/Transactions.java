package dev.daybook.campaign;

import dev.daybook.ledger.LogPosition;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.RecordBatch;

/**
 * Which transaction wrote each record, from the broker's own segment files. Under transaction
 * version 2 every transaction has an epoch of its own, so producer id and epoch name it.
 */
final class Transactions {
  private Transactions() {}

  /** A transaction's name. */
  record Transaction(long producerId, short epoch) {}

  static Map<LogPosition, Transaction> of(StoreProcess store) throws IOException {
    Map<LogPosition, Transaction> found = new HashMap<>();
    for (int partition = 0; partition < store.partitions(); partition++) {
      File folder = store.partitionFolder(partition).toFile();
      File[] segments = folder.listFiles((_, name) -> name.endsWith(".log"));
      if (segments == null) {
        throw new IOException(folder + " cannot be listed");
      }
      for (File segment : segments) {
        try (FileRecords records = FileRecords.open(segment, false)) {
          for (RecordBatch batch : records.batches()) {
            if (batch.isTransactional() && !batch.isControlBatch()) {
              Transaction name = new Transaction(batch.producerId(), batch.producerEpoch());
              for (long at = batch.baseOffset(); at <= batch.lastOffset(); at++) {
                found.put(new LogPosition(partition, at), name);
              }
            }
          }
        }
      }
    }
    return found;
  }
}
