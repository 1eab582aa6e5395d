package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.desk.DeskFile;
import dev.daybook.desk.StatedBalance;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import as a process on a real store: what a script sees of it. */
class ImportCommandTest {
  @TempDir Path data;
  @TempDir Path folder;

  @Test
  void a_bank_statement_is_tried_out_posted_once_and_its_bad_rows_kept_beside_it()
      throws Exception {
    Path file = folder.resolve("statement.csv");
    Files.writeString(
        file,
        """
        Datum;Betrag;Verwendungszweck;Saldo
        01.02.2026;1.000,00;Gehalt;1.000,00
        02.02.2026;-250,50;Miete;749,00
        03.02.2026;kaputt;?;0,00
        """);
    Path mapping = folder.resolve("bank.json");
    try (EmbeddedStore _ = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      var open = DaybookProcess.run(data, "import", file.toString());
      assertThat(open.exitCode()).isEqualTo(2);
      assertThat(open.err()).contains("Say which account the rows are posted to");

      var rows =
          DaybookProcess.run(
              data, "import", file.toString(), "--account=7", "--dry-run", "--format=csv");
      assertThat(rows.out().lines())
          .hasSize(4)
          .anyMatch(line -> line.contains("'kaputt' is no amount"));

      var refused =
          DaybookProcess.run(
              data, "import", file.toString(), "--account=7", "--save-mapping=" + mapping);
      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
      assertThat(refused.out())
          .contains("Read as UTF-8, delimiter ;", "Line 4: 'kaputt' is no amount: write -1234,50.");
      assertThat(refused.err()).contains("--leave-out-bad-rows");

      String[] posting = {
        "import",
        file.toString(),
        "--mapping=" + mapping,
        "--leave-out-bad-rows",
        "--format=json",
        "--zone=UTC"
      };
      var posted = DaybookProcess.run(data, posting);
      assertThat(posted.exitCode()).as(posted.err()).isZero();
      JsonNode said = JsonMapper.builder().build().readTree(posted.out());
      assertThat(said.path("outcome").asText()).isEqualTo("recorded");
      assertThat(said.path("events_recorded").asInt()).as("the opening, two rows").isEqualTo(3);
      assertThat(said.path("accounts").path(0).path("after").asText()).isEqualTo("749.50");
      assertThat(said.path("balance_differences").path(0).path("difference").asText())
          .isEqualTo("0.50");
      assertThat(Path.of(said.path("left_out").asText()))
          .hasContent("Datum;Betrag;Verwendungszweck;Saldo\n03.02.2026;kaputt;?;0,00\n");

      try (DeskFile desk = DeskFile.open(data.resolve("desk.db"))) {
        assertThat(desk.assertedBalances(10)).extracting(StatedBalance::line).contains(2L);
      }

      JsonNode again =
          JsonMapper.builder().build().readTree(DaybookProcess.run(data, posting).out());
      assertThat(again.path("events_recorded").asInt()).isZero();
      assertThat(again.path("already_recorded").asInt()).isEqualTo(2);
      assertThat(DaybookProcess.run(data, "balances", "--account=7", "--format=csv").out())
          .contains(",749.50,3,");
    }
  }
}
