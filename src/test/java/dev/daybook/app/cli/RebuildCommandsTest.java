package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daybook verify} and {@code daybook rebuild} as processes on a real store. */
class RebuildCommandsTest {
  @TempDir Path data;

  @Test
  void verify_agrees_with_a_sound_read_model_beside_an_open_session_and_changes_nothing()
      throws Exception {
    ClaimedFolder claimed = Opening.embedded(new DataFolder(data)).claim();
    try (Session session = claimed.open(InstantSource.system(), Session.Listener.NONE, _ -> {})) {
      assertThat(run("post", "--account=7", "--amount=12.34").exitCode()).isZero();
      session.current();

      var verify = run("verify");
      assertThat(verify.err()).isEmpty();
      assertThat(verify.exitCode()).isZero();
      assertThat(verify.out())
          .startsWith("2 events up to ")
          .contains("The read model agrees with its log.")
          .containsPattern("whole +[0-9a-f]{64}  [0-9a-f]{64}")
          .contains("partition 0");
      assertThat(leftovers()).isEmpty();

      var rebuild = run("rebuild");
      assertThat(rebuild.exitCode()).as(rebuild.out()).isEqualTo(3);
    }
  }

  @Test
  void a_spoiled_balance_is_found_and_mended_only_when_told_and_the_old_file_is_kept()
      throws Exception {
    try (EmbeddedStore _ = store()) {
      run("post", "--account=7", "--amount=12.34");
      run("post", "--account=8", "--amount=1");
      spoil("UPDATE account SET balance = balance + 1 WHERE account = 8");

      var verify = run("verify", "--format=json");
      assertThat(verify.exitCode()).isEqualTo(1);
      JsonNode said = JsonMapper.builder().build().readTree(verify.out());
      assertThat(said.get("outcome").textValue()).isEqualTo("differs");
      assertThat(said.get("first_difference").textValue())
          .startsWith("Account 8: here ")
          .contains("1.0001", "folded anew");
      assertThat(said.get("digests").get(0).get("of").textValue()).isEqualTo("whole");

      var refused = run("rebuild");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.out()).contains("Account 8: here ", "Nothing was changed");
      assertThat(run("verify").exitCode()).isEqualTo(1);
      assertThat(leftovers()).isEmpty();

      var accepted = run("rebuild", "--accept-differences");
      assertThat(accepted.exitCode()).as(accepted.err()).isZero();
      assertThat(accepted.out()).contains("It was replaced", "The old one is kept as ");
      assertThat(leftovers()).singleElement().asString().contains(".before-");
      assertThat(run("verify").exitCode()).isZero();
      assertThat(run("balances", "--account=8", "--format=csv").out()).contains(",1.00,");
      assertThat(run("rebuild").out()).contains("agrees", "It was replaced").doesNotContain("kept");
    }
  }

  @Test
  void a_folder_without_a_read_model_has_nothing_to_verify() throws Exception {
    var verify = run("verify");
    assertThat(verify.exitCode()).isEqualTo(4);
    assertThat(verify.err()).contains("There is no file or folder", "readmodel.db");
  }

  @Test
  void a_verification_that_is_interrupted_leaves_nothing() throws Exception {
    try (EmbeddedStore _ = store()) {
      run("balances", "--sample"); // some 25,000 events: enough to be interrupted in
      DaybookProcess verify = DaybookProcess.start(data, "verify");
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> !leftovers().isEmpty() || !verify.isAlive());
      var ended = verify.interrupt();
      assertThat(leftovers()).as(ended.out() + ended.err()).isEmpty();
    }
  }

  @Test
  void a_rebuild_killed_at_any_moment_leaves_a_whole_read_model() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (EmbeddedStore _ = store()) {
      var whole = run("balances", "--sample", "--format=csv");
      for (int i = 0; i < 4; i++) {
        spoil(
            "UPDATE account SET events = events + 1 WHERE account IN (SELECT min(account) FROM"
                + " account)"); // so both files are kept
        DaybookProcess victim = DaybookProcess.start(data, "rebuild", "--accept-differences");
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(2))
            .until(() -> leftovers().contains("readmodel.db.rebuild") || !victim.isAlive());
        Thread.sleep(random.nextInt(2_500));
        victim.kill();
        assertThat(soundness()).as("seed %d", seed).isEqualTo("ok");
      }
      assertThat(run("rebuild", "--accept-differences").exitCode()).as("seed %d", seed).isZero();
      assertThat(run("balances", "--format=csv").out()).as("seed %d", seed).isEqualTo(whole.out());
      assertThat(run("verify").exitCode()).as("seed %d", seed).isZero();
      assertThat(leftovers()).allMatch(name -> name.contains(".before-"));
    }
  }

  private String soundness() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data + "/readmodel.db");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA integrity_check")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private List<String> leftovers() throws IOException {
    try (var files = Files.list(data)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.startsWith("readmodel.db."))
          .toList();
    }
  }

  private void spoil(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data + "/readmodel.db");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private EmbeddedStore store() {
    return EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {});
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
