package dev.daybook.campaign.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.campaign.ingest.IngestCampaign.Plan;
import dev.daybook.campaign.ingest.IngestCampaign.Result;
import dev.daybook.campaign.ingest.IngestProcess.Stage;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ingesting process killed with -9 at random moments: whatever its file says it has taken in is
 * there, once, and nothing else. The seed is printed; {@code -Ddaybook.seed=} gives the same
 * records again, though not the same moments.
 */
class IngestCampaignTest {
  private final long seed = Long.getLong("daybook.seed", System.nanoTime() % 1_000_000_000);

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void every_event_is_in_the_file_once_after_each_of_eight_kills(@TempDir Path folder)
      throws Exception {
    run(folder, new Plan(8, 8_000, false, seed));
  }

  @Test
  @Tag("campaign")
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void every_event_is_in_the_file_once_after_each_of_a_hundred_kills_and_restarts_of_the_broker(
      @TempDir Path folder) throws Exception {
    Result result = run(folder, new Plan(100, 22_000, true, seed));
    assertThat(result.stages())
        .as("else some moment was never hit")
        .containsKeys(Stage.STARTING, Stage.FIRST_FOLD, Stage.CATCHING_UP, Stage.LIVE);
  }

  private static Result run(Path folder, Plan plan) throws Exception {
    System.out.println(plan);
    Result result = new IngestCampaign(plan, folder).run();
    System.out.println(result);
    assertThat(result.stages().values().stream().mapToInt(n -> n).sum()).isEqualTo(plan.kills());
    assertThat(result.partial()).as("kills that cut something off").isPositive();
    assertThat(result.commands()).as("commands recorded meanwhile").isPositive();
    assertThat(result.rows()).allSatisfy((table, rows) -> assertThat(rows).isPositive());
    return result;
  }
}
