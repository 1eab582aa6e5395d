package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The difference on the command line, as processes on a real store. */
class DiffCommandTest {
  @TempDir Path data;

  @Test
  void a_change_is_split_and_its_events_add_up_to_it() throws Exception {
    try (EmbeddedStore _ = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      post(7, "100", "2026-01-10T12:00:00Z", "a");
      post(7, "20", "2026-03-10T12:00:00Z", "b");
      post(7, "3", "2026-02-10T12:00:00Z", "c"); // recorded after one that is effective later
      String mistake = post(7, "4", "2026-03-11T12:00:00Z", "d");
      String position = mistake.replaceAll("(?s).*Recorded at (\\d+/\\d+)\\..*", "$1");
      assertThat(run("reverse", position, "--at=original").exitCode()).isZero();
      post(8, "55", "2026-01-11T12:00:00Z", "e");

      var diff = run("diff", "--from=2026-02-01", "--to=2026-04-01", "--format=csv");
      assertThat(diff.exitCode()).as(diff.err()).isZero();
      assertThat(diff.out().lines())
          .containsExactly(
              "account,name,currency,balance_from,balance_to,change,events,new_business,"
                  + "late_arrivals,corrections",
              "7,Account 7,EUR,100.00,123.00,23.00,4,24.00,3.00,-4.00");

      var back = run("diff", "--from=2026-04-01", "--to=2026-02-01", "--account=7");
      assertThat(back.out()).contains("-23.00").contains("-24.00").contains("-3.00");

      var events =
          run(
              "diff",
              "--from=2026-02-01",
              "--to=2026-04-01",
              "--account=7",
              "--events",
              "--format=json");
      assertThat(events.out())
          .containsSubsequence("late arrival", "3.00", "new business", "20.00", "correction");
      String[] place = position.split("/");
      String before = place[0] + ":" + (Long.parseLong(place[1]) + 1);
      var unmended =
          run(
              "diff",
              "--from=2026-02-01",
              "--to=2026-04-01",
              "--account=7",
              "--known-at=" + before);
      assertThat(unmended.out()).as(unmended.err()).contains("127.00").doesNotContain("-4.00");
      var none = run("diff", "--from=2026-05-01", "--to=2026-06-01", "--account=8");
      assertThat(none.exitCode()).isZero();
      assertThat(none.out().lines()).hasSize(1);
    }
  }

  @Test
  void an_account_that_is_not_there_is_refused_and_wrong_usage_is_2() throws Exception {
    try (EmbeddedStore _ = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      var missing = run("diff", "--from=2026-02-01", "--to=2026-04-01", "--account=9");
      assertThat(missing.exitCode()).isEqualTo(1);
      assertThat(missing.err()).isEqualToIgnoringNewLines("Account 9 does not exist.");
      assertThat(run("diff", "--from=2026-02-01").exitCode()).isEqualTo(2);
      var alone = run("diff", "--from=2026-02-01", "--to=2026-04-01", "--events");
      assertThat(alone.exitCode()).isEqualTo(2);
      assertThat(alone.err()).contains("--events needs --account");
    }
  }

  private String post(int account, String amount, String at, String id) throws Exception {
    var posted =
        run(
            "post",
            "--account=" + account,
            "--amount=" + amount,
            "--at=" + at,
            "--command-id=" + id);
    assertThat(posted.exitCode()).as(posted.err()).isZero();
    return posted.out();
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
