package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import dev.daybook.eventlog.kafka.BrokenTopic;
import dev.daybook.ledger.LogEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log and the vault hold, and what is said when they part, by the program itself. */
class StatusCommandTest {
  @TempDir Path data;

  @Test
  void status_tells_of_log_vault_retention_and_what_only_the_vault_holds() throws Exception {
    try (EmbeddedStore store = store()) {
      run("post", "--account=7", "--amount=1");
      run("post", "--account=7", "--amount=2");
      JsonNode before = json();
      assertThat(before.at("/partitions/0/log_start").asLong()).isZero();
      assertThat(before.at("/partitions/0/vault_end"))
          .isEqualTo(before.at("/partitions/0/log_end"));
      assertThat(before.at("/partitions/0/records").asLong()).isEqualTo(3);
      assertThat(before.at("/partitions/0/gaps")).isEmpty();
      assertThat(before.at("/retention/finite").asBoolean()).isFalse();
      assertThat(before.at("/warnings")).isEmpty();

      BrokenTopic.expire(store.settings(), new LogEnd(Map.of(0, 2L)));
      BrokenTopic.configure(store.settings(), "retention.ms", "604800000");
      var table = run("status", "--digest");
      assertThat(table.exitCode()).as(table.err()).isZero();
      assertThat(table.out())
          .contains("The log keeps records for 7 days.")
          .contains("The read model holds 3 events")
          .containsPattern("Digest [0-9a-f]{64} at 0:")
          .contains("! The topic forgets")
          .contains("! Partition 0: only this read model still holds what lies before 0/2");
      var csv = run("status", "--format=csv");
      assertThat(csv.out().lines().toList())
          .first()
          .isEqualTo("partition,log_start,log_end,vault_first,vault_end,records,gaps");
      assertThat(csv.out().lines().toList()).element(1).asString().startsWith("0,2,");

      Files.delete(data.resolve("readmodel.db"));
      assertThat(run("balances", "--account=7").exitCode()).isZero();
      JsonNode after = json();
      assertThat(after.at("/partitions/0/gaps/0/from").asLong()).isZero();
      assertThat(after.at("/partitions/0/gaps/0/to").asLong()).isEqualTo(2);
      assertThat(after.at("/warnings/0").asText()).contains("0/0 to 0/1 was gone");
    }
  }

  @Test
  void without_the_store_status_prints_the_vault_and_exits_4() throws Exception {
    try (EmbeddedStore _ = store()) {
      run("post", "--account=7", "--amount=1");
    }
    Path nowhere =
        Files.writeString(
            data.resolve("nowhere.properties"),
            """
            bootstrap.servers=127.0.0.1:1
            schema.registry.url=http://127.0.0.1:1
            topic=account_events
            default.api.timeout.ms=3000
            request.timeout.ms=2000
            """);
    Path folder = Files.createDirectories(data.resolve("clusters").resolve("nowhere"));
    for (String file : List.of("readmodel.db", "readmodel.db-wal")) {
      if (Files.exists(data.resolve(file))) {
        Files.copy(data.resolve(file), folder.resolve(file));
      }
    }
    var status = run("status", "--profile=" + nowhere);
    assertThat(status.exitCode()).isEqualTo(4);
    assertThat(status.out())
        .contains("The read model holds 2 events")
        .contains("! The event store at 127.0.0.1:1 does not answer.");
  }

  @Test
  void a_read_model_of_another_log_is_said_kept_beside_on_demand_and_the_new_log_read()
      throws Exception {
    try (EmbeddedStore store = store()) {
      run("post", "--account=7", "--amount=1");
      var same = run("set-aside");
      assertThat(same.exitCode()).isEqualTo(1);
      assertThat(same.err()).contains("nothing was done");
      BrokenTopic.recreate(store.settings(), 1);

      var refused = run("balances");
      assertThat(refused.exitCode()).isEqualTo(4);
      assertThat(refused.err())
          .contains("holds another log than the topic account_events")
          .contains("\"daybook set-aside\"");
      var status = run("status");
      assertThat(status.exitCode()).isZero();
      assertThat(status.out()).contains("2 events").contains("! This read model holds another log");

      assertThat(run("set-aside").out()).startsWith("The read model is kept as ");
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .filteredOn(name -> name.matches("readmodel[.]db[.]other-log-[0-9]+"))
            .hasSize(1);
      }
      assertThat(run("post", "--account=8", "--amount=5").exitCode()).isZero();
      assertThat(run("balances", "--format=csv").out().lines().skip(1).toList())
          .singleElement()
          .asString()
          .startsWith("8,");
    }
  }

  private JsonNode json() throws Exception {
    var status = run("status", "--format=json");
    assertThat(status.exitCode()).as(status.err()).isZero();
    return JsonMapper.builder().build().readTree(status.out());
  }

  private EmbeddedStore store() {
    return EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {});
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
