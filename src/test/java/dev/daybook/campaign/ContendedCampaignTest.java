package dev.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.campaign.Journal.Kind;
import dev.daybook.ledger.LogPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several analysts on one book, killed at random: nothing lost, doubled, raced or torn. The seed is
 * printed; {@code -Ddaybook.seed=} gives the same commands again, though not the same interleaving.
 */
class ContendedCampaignTest {
  private final long seed = Long.getLong("daybook.seed", System.nanoTime() % 1_000_000_000);

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void three_processes_of_which_one_is_killed_keep_every_promise(@TempDir Path folder)
      throws Exception {
    Campaign.Result result =
        run(
            folder,
            new Campaign.Plan(
                3, 25, 20, seed, Duration.ofSeconds(2), 1, false, Duration.ofMinutes(2)));
    assertThat(result.kills()).isEqualTo(1);
  }

  @Test
  @Tag("campaign")
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void six_processes_killed_every_few_seconds_and_a_broker_restarted_keep_every_promise(
      @TempDir Path folder) throws Exception {
    Campaign.Result result =
        run(
            folder,
            new Campaign.Plan(
                6, 200, 20, seed, Duration.ofSeconds(4), 1000, true, Duration.ofMinutes(7)));
    assertThat(result.kills()).isGreaterThanOrEqualTo(5);
    assertThat(result.journals().stream().flatMap(List::stream))
        .as("commands cut by a kill and issued again")
        .anyMatch(entry -> entry.sent() > 1);
  }

  private static Campaign.Result run(Path folder, Campaign.Plan plan) throws Exception {
    System.out.println(plan);
    Campaign.Result result = new Campaign(plan, folder).run();
    describe(result);
    Map<String, List<PlainEvent>> commands = new TreeMap<>();
    for (PlainEvent event : result.log()) {
      if (event.commandId().startsWith("w")) {
        commands.computeIfAbsent(event.commandId(), _ -> new ArrayList<>()).add(event);
      }
    }

    LogChecks.no_account_was_below_its_limit_at_any_position_and_instant(result.log());
    LogChecks.every_event_has_an_identity_of_its_own(result.log());
    LogChecks.every_command_is_one_transaction_with_all_its_events(
        result, List.copyOf(commands.values()));
    for (int writer = 0; writer < plan.writers(); writer++) {
      List<Journal.Entry> journal = result.journals().get(writer);
      assertThat(journal).extracting(Journal.Entry::open).containsOnly(false);
      assertThat(journal).hasSize(plan.commands());
      for (Journal.Entry entry : journal) {
        String id = "w" + writer + "-" + entry.number();
        the_log_says_what_the_writer_was_told(entry, commands.getOrDefault(id, List.of()));
        commands.remove(id);
      }
    }
    assertThat(commands).as("in the log, but no writer was told so").isEmpty();
    assertThat(result.stableEnds()).as("looked at while it was written").isPositive();
    assertThat(kinds(result).keySet())
        .as("else nobody met a limit")
        .contains(Kind.RECORDED, Kind.REFUSED);
    assertThat(result.log())
        .extracting(PlainEvent::type)
        .as("else nothing was shown of it")
        .contains("DEPOSIT", "WITHDRAWAL", "TRANSFER");
    return result;
  }

  /** Done means there, at that place, as its one command; everything else means not there. */
  private static void the_log_says_what_the_writer_was_told(
      Journal.Entry entry, List<PlainEvent> logged) {
    Journal.Answer answer = entry.answers().getLast();
    switch (answer.kind()) {
      case RECORDED, ALREADY_RECORDED -> {
        assertThat(logged).as("%s", entry).isNotEmpty();
        List<LogPosition> places = logged.stream().map(PlainEvent::position).toList();
        assertThat(places).containsAll(answer.positions());
      }
      case REFUSED, FAILED -> assertThat(logged).as("%s", entry).isEmpty();
      case UNKNOWN -> throw new AssertionError("Nobody asked what became of " + entry);
    }
  }

  private static Map<Kind, Integer> kinds(Campaign.Result result) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    result.journals().stream()
        .flatMap(List::stream)
        .flatMap(entry -> entry.answers().stream())
        .forEach(answer -> counts.merge(answer.kind(), 1, Integer::sum));
    return counts;
  }

  private static void describe(Campaign.Result result) {
    Map<String, Integer> types = new TreeMap<>();
    result.log().forEach(event -> types.merge(event.type(), 1, Integer::sum));
    long again = result.journals().stream().flatMap(List::stream).filter(e -> e.sent() > 1).count();
    System.out.printf(
        "%s; %d kills, %d commands cut and issued again; answers %s; events %s; %d stable ends%n",
        result.took(), result.kills(), again, kinds(result), types, result.stableEnds());
  }
}
