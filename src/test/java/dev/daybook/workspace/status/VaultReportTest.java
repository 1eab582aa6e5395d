package dev.daybook.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogExtent;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.Retention;
import dev.daybook.readmodel.VaultContents;
import dev.daybook.readmodel.VaultPartition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VaultReportTest {
  private static final Retention WEEK = new Retention(Duration.ofDays(7).toMillis(), -1, false);

  private static LogExtent log(long start, long end, long leaving, Retention retention) {
    return new LogExtent(
        "cluster/topic",
        new LogEnd(Map.of(0, start)),
        new LogEnd(Map.of(0, end)),
        new LogEnd(Map.of(0, leaving)),
        retention);
  }

  private static VaultContents vault(String logId, long first, long next, LogGap... gaps) {
    return new VaultContents(
        logId,
        List.of(new VaultPartition(0, OptionalLong.of(first), next, next - first, List.of(gaps))),
        next - first,
        0,
        0);
  }

  private static VaultReport report(VaultContents vault, LogExtent log) {
    return VaultReport.of(vault, log);
  }

  @Test
  void a_log_that_keeps_everything_and_a_vault_that_has_it_are_nothing_to_worry_about() {
    VaultReport report = report(vault("cluster/topic", 0, 100), log(0, 100, 0, Retention.FOREVER));
    assertThat(report.warnings()).isEmpty();
    assertThat(report.rows())
        .containsExactly(
            new VaultReport.Row(
                0,
                OptionalLong.of(0),
                OptionalLong.of(100),
                OptionalLong.of(0),
                OptionalLong.of(100),
                100,
                List.of()));
  }

  @Test
  void finite_retention_is_said_in_words() {
    assertThat(report(vault("cluster/topic", 0, 100), log(0, 100, 0, WEEK)).warnings())
        .containsExactly(
            "The topic forgets: it keeps records for 7 days. What no Daybook has read by then is"
                + " lost.");
    assertThat(RetentionText.of(new Retention(5_400_000, 1_000_000, true)))
        .isEqualTo(
            "records for 90 minutes, and 1000000 bytes of each partition, and the newest record of"
                + " each account (it is compacted)");
    assertThat(RetentionText.of(Retention.FOREVER)).isEqualTo("everything");
    assertThat(RetentionText.of(new Retention(0, -1, false)))
        .isEqualTo("records for 0 milliseconds");
  }

  @Test
  void the_log_is_near_when_a_tenth_or_a_day_is_left_before_what_is_not_read() {
    VaultContents at109 = vault("cluster/topic", 0, 109);
    VaultContents at110 = vault("cluster/topic", 0, 110);
    assertThat(near(report(at109, log(100, 200, 0, WEEK)))).isTrue();
    assertThat(near(report(at110, log(100, 200, 0, WEEK)))).isFalse();
    assertThat(near(report(at110, log(100, 200, 111, WEEK)))).as("a day left").isTrue();
    assertThat(near(report(at110, log(100, 200, 110, WEEK)))).isFalse();
    assertThat(near(report(at110, log(100, 110, 110, WEEK)))).as("all is read").isFalse();
    assertThat(near(report(at109, log(100, 200, 200, Retention.FOREVER))))
        .as("nothing goes")
        .isFalse();
    assertThat(near(report(VaultContents.NONE, log(0, 5, 0, WEEK)))).as("nothing read").isTrue();
  }

  private static boolean near(VaultReport report) {
    return report.warnings().stream().anyMatch(w -> w.contains("about to forget"));
  }

  @Test
  void what_was_lost_and_what_only_the_vault_holds_is_named() {
    VaultReport report =
        report(
            vault("cluster/topic", 10, 100, new LogGap(0, 0, 10)),
            log(60, 100, 0, Retention.FOREVER));
    assertThat(report.gapCount()).isEqualTo(1);
    assertThat(report.warnings())
        .containsExactly(
            "Partition 0: 0/0 to 0/9 was gone from the log before it was read here: balances lack"
                + " what stood there.",
            "Partition 0: only this read model still holds what lies before 0/60; back up its file,"
                + " readmodel.db.");
  }

  @Test
  void what_another_log_holds_is_not_put_beside_this_vault() {
    VaultReport report = report(vault("cluster/old", 0, 100), log(7, 9, 0, Retention.FOREVER));
    assertThat(report.rows().getFirst().logEnd()).isEmpty();
    assertThat(report.rows().getFirst().vaultEnd()).hasValue(100);
    assertThat(report.storeAnswered()).isTrue();
    assertThat(report.warnings()).singleElement().asString().contains("another log");
  }

  @Test
  void without_the_store_the_vault_is_told_alone() {
    VaultReport report = VaultReport.of(vault("cluster/topic", 0, 100), "It does not answer.");
    assertThat(report.storeAnswered()).isFalse();
    assertThat(report.warnings()).containsExactly("It does not answer.");
    assertThat(report.rows().getFirst().records()).isEqualTo(100);
  }
}
