package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir private Path folder;
  private ReadModel model;

  @BeforeEach
  void open() {
    model = ReadModel.open(folder.resolve("book.db"));
  }

  private static List<LogEntry> postings(int partition, int from, int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      entries.add(SampleEvents.entry(SampleEvents.posting(partition, 5, i, partition, i)));
    }
    return entries;
  }

  @Test
  void an_empty_vault_holds_nothing() {
    try (Vault vault = model.vault()) {
      assertThat(vault.contents()).isEqualTo(VaultContents.NONE);
    }
  }

  @Test
  void records_of_every_kind_are_counted_by_partition_also_those_that_come_later() {
    model.requireLog("events", "cluster/topic");
    try (Projector projector = model.projector();
        Vault vault = model.vault()) {
      List<LogEntry> first = postings(0, 3, 10);
      first.add(SampleEvents.undecodable(0, 20));
      first.addAll(postings(1, 7, 4));
      var again = ((LogEntry.Decoded) first.get(1)).recorded();
      first.add(SampleEvents.entry(SampleEvents.again(again, 1, 11)));
      projector.apply(
          first, new LogEnd(Map.of(0, 22L, 1, 13L, 2, 5L)), List.of(new LogGap(0, 0, 3)));
      assertThat(vault.contents())
          .isEqualTo(
              new VaultContents(
                  "cluster/topic",
                  List.of(
                      new VaultPartition(
                          0, OptionalLong.of(3), 22, 11, List.of(new LogGap(0, 0, 3))),
                      new VaultPartition(1, OptionalLong.of(7), 13, 5, List.of()),
                      new VaultPartition(2, OptionalLong.empty(), 5, 0, List.of())),
                  14,
                  1,
                  1));

      projector.retry(List.of(SampleEvents.entry(SampleEvents.posting(9, 1, 1, 0, 20))));
      projector.apply(postings(0, 30, 5), new LogEnd(Map.of(0, 36L)));
      VaultContents later = vault.contents();
      assertThat(later.partitions().getFirst())
          .as("one moved from the quarantine to the events, five came")
          .isEqualTo(
              new VaultPartition(0, OptionalLong.of(3), 36, 16, List.of(new LogGap(0, 0, 3))));
      assertThat(later.events()).isEqualTo(20);
      assertThat(later.quarantined()).isZero();
      try (Vault fresh = model.vault()) {
        assertThat(fresh.contents()).isEqualTo(later);
      }
    }
  }
}
