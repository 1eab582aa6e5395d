package dev.daybook.view;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogExtent;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.Retention;
import dev.daybook.readmodel.VaultContents;
import dev.daybook.readmodel.VaultPartition;
import dev.daybook.workspace.status.VaultReport;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A log that forgets, and a vault that came too late for its beginning. */
public final class SampleVault {
  private SampleVault() {}

  /** Three partitions, one gap. */
  public static VaultReport report() {
    return VaultReport.of(
        new VaultContents(
            "cluster/topic",
            List.of(
                new VaultPartition(
                    0, OptionalLong.of(120), 25_411, 25_003, List.of(new LogGap(0, 0, 120))),
                new VaultPartition(1, OptionalLong.of(0), 24_902, 24_530, List.of()),
                new VaultPartition(2, OptionalLong.empty(), 0, 0, List.of())),
            49_531,
            1,
            1),
        new LogExtent(
            "cluster/topic",
            new LogEnd(Map.of(0, 120L, 1, 18_000L, 2, 0L)),
            new LogEnd(Map.of(0, 25_411L, 1, 24_902L, 2, 40L)),
            new LogEnd(Map.of(0, 120L, 1, 19_000L, 2, 0L)),
            new Retention(604_800_000L, -1, false)));
  }
}
