package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.ForeignWriter;
import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quarantine on the command line, as processes on a real store. */
class QuarantineCommandTest {
  @TempDir Path data;

  @Test
  void records_are_listed_tried_again_and_exported() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {});
        ForeignWriter writer = new ForeignWriter(store.settings())) {
      assertThat(run("quarantine").out()).contains("Nothing is set aside.");
      assertThat(run("post", "--account=7", "--amount=100").exitCode()).isZero();
      writer.write(writer.register(ForeignWriter.PLAIN), ForeignWriter.PLAIN, 1e300);
      int unknown = writer.nextId();
      writer.write(unknown, writer.own, -40.25);

      var listed = run("quarantine", "--format=csv");
      assertThat(listed.exitCode()).as(listed.err()).isZero();
      assertThat(listed.out().lines())
          .hasSize(3)
          .first()
          .isEqualTo("position,recorded,cause,account,amount,currency,bytes,reason");
      assertThat(listed.out().lines().toList().get(1))
          .contains("unknown schema", "does not know schema " + unknown);
      assertThat(listed.out().lines().toList().get(2)).contains(",amount,7,,EUR,"); // its account's
      assertThat(listed.err()).isEqualToIgnoringNewLines("2 records set aside, of unknown amount.");

      var inVain = run("quarantine", "--retry=all");
      assertThat(inVain.exitCode()).isEqualTo(1);
      assertThat(inVain.out()).contains("0 of 2 records count now; 2 stay, the newest: ");

      assertThat(writer.register(writer.own)).isEqualTo(unknown);
      String position = listed.out().lines().toList().get(1).split(",")[0];
      besideAWindow(position);
      var retried = run("quarantine", "--retry=" + position + ",9/9");
      assertThat(retried.exitCode()).as(retried.err()).isZero();
      assertThat(retried.out()).contains("The record counts now.", "1 record set aside");
      assertThat(retried.err()).isEqualToIgnoringNewLines("9/9 is not in the quarantine.");
      assertThat(run("balances", "--format=csv").out()).contains(",59.75,");

      Path file = data.resolve("set-aside.csv");
      assertThat(run("quarantine", "--export=" + file).out()).contains("1 record written into ");
      assertThat(Files.readString(file)).contains(",amount,7,,EUR,", ",0x00000000");
      assertThat(run("quarantine", "--retry=nonsense").exitCode()).isEqualTo(2);
    }
  }

  /** Lists, but does not touch what another process keeps. */
  private void besideAWindow(String position) throws Exception {
    try (FileChannel desk = FileChannel.open(data.resolve("desk.lock"), StandardOpenOption.WRITE);
        var _ = desk.lock()) {
      assertThat(run("quarantine", "--format=json").out()).contains("\"position\" : \"" + position);
      var refused = run("quarantine", "--retry=all");
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("retry it in the window");
    }
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
