package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second clock on the command line, on a real store. */
class KnownAtCommandTest {
  @TempDir Path data;

  @Test
  void a_balance_as_it_was_known_and_what_was_learned_since() throws Exception {
    try (EmbeddedStore _ = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      run("post", "--account=7", "--amount=100", "--at=2026-01-02T00:00:00Z");
      Instant then = Instant.now();
      Thread.sleep(20); // the broker's clock is this one, to the millisecond
      String late = run("post", "--account=7", "--amount=5", "--at=2026-01-02T00:00:00Z").out();
      String position = late.replaceAll("(?s).*Recorded at (\\d+/\\d+)\\..*", "$1");
      run("reverse", position, "--at=original");

      assertThat(rows(run("balances", "--format=csv", "--known-at=" + then)))
          .singleElement()
          .asString()
          .contains("EUR,100.00,2,");
      assertThat(rows(run("events", "--account=7", "--format=csv", "--known-at=" + then)))
          .hasSize(2);
      assertThat(rows(run("events", "--account=7", "--format=csv"))).hasSize(4);
      // The same, said in positions: the end that is before the late deposit.
      String end = position.replace('/', ':');
      assertThat(rows(run("balances", "--format=csv", "--known-at=" + end)))
          .singleElement()
          .asString()
          .contains("EUR,100.00,2,");

      var learned = rows(run("learned", "--format=csv", "--known-at=" + then));
      assertThat(learned).hasSize(2).allMatch(row -> row.startsWith("correction,7,"));
      assertThat(learned.getFirst()).contains(",Reversal,-5.00,EUR,").endsWith("," + position);
      assertThat(rows(run("learned", "--format=csv", "--known-at=" + then, "--sums=account")))
          .singleElement()
          .asString()
          .endsWith("EUR,100.00,0.00,0.00,0.00,0.00,100.00,2");
      assertThat(rows(run("learned", "--format=csv", "--known-at=" + end, "--sums=currency")))
          .containsExactly("EUR,100.00,0.00,0.00,0.00,0.00,100.00");
      assertThat(rows(run("learned", "--format=csv", "--known-at=2099-01-01"))).isEmpty();

      var nothing = run("balances", "--account=7", "--known-at=2020-01-01");
      assertThat(nothing.exitCode()).isEqualTo(1);
      assertThat(nothing.err().strip()).isEqualTo("Account 7 has no event by then that was known.");
    }
  }

  @Test
  void what_names_no_knowledge_is_a_sentence_and_exit_code_2() throws Exception {
    try (EmbeddedStore _ = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      run("post", "--account=7", "--amount=100");
      refused(
          "'yesterday' is neither an instant nor positions", "balances", "--known-at=yesterday");
      refused("'1:' is no end of a partition", "balances", "--known-at=0:1 1:");
      refused("'0:2' is no end of a partition", "balances", "--known-at=0:1,0:2");
      refused(
          "names a partition that the log does not have: it ends at 0:",
          "events",
          "--account=7",
          "--known-at=5:1");
      refused("is beyond the end of the log, which is 0:", "balances", "--known-at=0:999999");
      refused("Say since when: --known-at", "learned");
    }
  }

  private void refused(String sentence, String... arguments) throws Exception {
    var ended = run(arguments);
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err()).contains(sentence);
  }

  private static List<String> rows(DaybookProcess.Ended ended) {
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return ended.out().lines().skip(1).toList();
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
