package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daybook.app.Damage;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as processes on a real store. */
class CommandLineTest {
  @TempDir Path data;

  @Test
  void a_deposit_is_in_the_balances_and_the_same_command_again_adds_nothing() throws Exception {
    try (EmbeddedStore _ = store()) {
      var first = run("post", "--account=7", "--amount=12.34", "--command-id=rent-1");
      var again = run("post", "--account=7", "--amount=12.34", "--command-id=rent-1");
      var balances = run("balances", "--format=csv", "--account=7");

      assertThat(first.out()).contains("Recorded at 0/", "Balance 12.34 EUR");
      assertThat(again.out()).contains("Already recorded at 0/");
      assertThat(again.exitCode()).isZero();
      assertThat(balances.out().lines().toList()).element(1).asString().contains("EUR,12.34,2,");
    }
  }

  @Test
  void a_transfer_and_its_reversal_move_both_balances_and_back() throws Exception {
    try (EmbeddedStore _ = store()) {
      run("post", "--account=7", "--amount=100");
      run("post", "--account=8", "--amount=1");
      var transfer = run("transfer", "--from=7", "--to=8", "--amount=40", "--command-id=move");
      assertThat(transfer.out())
          .contains("Transfer 40.00 EUR from 7 to 8.")
          .contains("Balance of 7 60.00 EUR. Balance of 8 41.00 EUR.");

      String position = transfer.out().replaceAll("(?s).*Recorded at (\\d+/\\d+)\\..*", "$1");
      assertThat(run("reverse", position, "--at=original").out()).contains("Balance 100.00 EUR.");
      var again = run("reverse", position);
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.err()).contains("It was reversed already, at ");
      assertThat(run("reverse", "9/9").err()).contains("There is no event 9/9");
    }
  }

  @Test
  void a_refusal_is_a_sentence_and_exit_code_1_and_wrong_usage_is_2() throws Exception {
    try (EmbeddedStore _ = store()) {
      var refused = run("post", "--account=8", "--amount=5", "--type=withdraw");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualToIgnoringNewLines("Account 8 does not exist: open it first.");

      var badAmount = run("post", "--account=8", "--amount=1e3");
      assertThat(badAmount.exitCode()).isEqualTo(2);
      assertThat(badAmount.err()).contains("'1e3' is no amount: write 12.34");

      var badInstant = run("balances", "--at=yesterday");
      assertThat(badInstant.exitCode()).isEqualTo(2);
      assertThat(badInstant.err()).contains("is no instant");
    }
  }

  @Test
  void a_second_store_on_the_same_folder_says_so_exits_3_and_harms_nothing() throws Exception {
    try (EmbeddedStore _ = store()) {
      var second = run("store");
      assertThat(second.exitCode()).isEqualTo(3);
      assertThat(second.err().lines()).hasSize(1);
      assertThat(run("post", "--account=1", "--amount=1").exitCode()).isZero();
    }
  }

  @Test
  void without_a_display_the_window_is_pictures_and_a_second_window_exits_3() throws Exception {
    DaybookProcess window = DaybookProcess.start(data);
    while (!Files.exists(data.resolve("desk.lock")) && window.isAlive()) {
      Thread.sleep(20);
    }
    Thread.sleep(300); // the lock file is there before the lock is
    var second = run();
    assertThat(second.exitCode()).isEqualTo(3);
    assertThat(second.err()).startsWith("This ledger is already open in another Daybook");

    var first = window.await();
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).startsWith("There is no display");
    try (Stream<Path> pictures = Files.list(data.resolve("snapshots"))) {
      assertThat(pictures.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "daybook-light-live.png",
              "daybook-light-history.png",
              "daybook-dark-live.png",
              "daybook-dark-history.png");
    }
  }

  @Test
  void commands_started_side_by_side_wait_for_each_other() throws Exception {
    List<DaybookProcess> posts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      posts.add(DaybookProcess.start(data, "post", "--account=7", "--amount=1.10"));
    }
    for (DaybookProcess post : posts) {
      var ended = post.await();
      assertThat(ended.exitCode()).as(ended.err()).isZero();
    }
    assertThat(run("balances", "--account=7", "--format=csv").out()).contains(",3.30,4,");
  }

  @Test
  void the_store_ends_on_interrupt_and_the_next_one_has_the_data() throws Exception {
    DaybookProcess store = DaybookProcess.start(data, "store");
    while (!Files.exists(data.resolve("store.json")) && store.isAlive()) {
      Thread.sleep(50);
    }
    assertThat(run("post", "--account=3", "--amount=0.0001").exitCode()).isZero();
    store.interrupt();
    assertThat(data.resolve("store.json")).doesNotExist();
    assertThat(run("balances", "--account=3", "--format=csv").out()).contains(",0.0001,");
  }

  @Test
  void the_sample_at_an_instant_equals_an_independent_sum_even_after_kill_9_during_ingest()
      throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Instant at = Instant.parse("2025-06-30T00:00:00Z");
    try (EmbeddedStore store = store()) {
      var whole = run("balances", "--sample", "--at=" + at, "--format=csv");
      assertThat(whole.exitCode()).as(whole.err()).isZero();
      Map<Integer, BigDecimal> independent = RawTopic.balances(store.settings(), at);
      assertThat(balances(whole.out())).isEqualTo(independent);

      for (Path file : files("readmodel.db")) {
        Files.delete(file);
      }
      for (int i = 0; i < 4; i++) {
        DaybookProcess victim = DaybookProcess.start(data, "balances");
        while (files("readmodel.db").isEmpty() && victim.isAlive()) {
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(700));
        victim.kill();
      }
      var after = run("balances", "--at=" + at, "--format=csv");
      assertThat(balances(after.out())).as("seed %d", seed).isEqualTo(independent);
      assertThat(after.out()).as("seed %d", seed).isEqualTo(whole.out());
    }
  }

  @Test
  void a_damaged_read_model_is_set_aside_and_that_is_said_on_stderr_once() throws Exception {
    try (EmbeddedStore _ = store()) {
      run("post", "--account=7", "--amount=12.34");
      Damage.overwriteHeader(data.resolve("readmodel.db"));
      var said = run("balances", "--format=csv");
      assertThat(said.exitCode()).isZero();
      assertThat(said.out()).contains(",12.34,2,");
      assertThat(said.err().strip())
          .matches(
              "readmodel\\.db was damaged: it is kept as readmodel\\.db\\.damaged-\\d+, and .*")
          .hasLineCount(1);

      Damage.overwriteRoot(data.resolve("readmodel.db"), "account");
      var met = run("balances", "--format=csv");
      assertThat(met.exitCode()).isEqualTo(4);
      assertThat(met.out()).isEmpty();
      assertThat(met.err())
          .startsWith("The read model is damaged")
          .contains("The next start checks the read model");
      var mended = run("balances", "--format=csv");
      assertThat(mended.out()).isEqualTo(said.out());
      assertThat(mended.err()).startsWith("readmodel.db was damaged");

      assertThat(run("balances", "--format=csv").err()).isEmpty();
    }
  }

  @Test
  void a_data_folder_that_may_not_be_written_is_a_sentence_and_exit_code_4() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      var ended = DaybookProcess.start(bound(), data, "balances").await();
      assertThat(ended.err()).isEqualToIgnoringNewLines(data + " may not be read or written.");
      assertThat(ended.exitCode()).isEqualTo(4);
    } finally {
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Root may write everywhere, unless that right is taken from it. */
  private static List<String> bound() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    Path setpriv = Path.of("/usr/bin/setpriv");
    assumeTrue(Files.exists(setpriv), "root needs setpriv to be bound by permissions");
    String rights = "-dac_override,-dac_read_search";
    return List.of(setpriv.toString(), "--bounding-set=" + rights, "--inh-caps=" + rights);
  }

  private List<Path> files(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static Map<Integer, BigDecimal> balances(String csv) {
    Map<Integer, BigDecimal> balances = new TreeMap<>();
    csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells -> balances.put(Integer.valueOf(cells[0]), new BigDecimal(cells[3]).setScale(4)));
    return balances;
  }

  private EmbeddedStore store() {
    return EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {});
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
