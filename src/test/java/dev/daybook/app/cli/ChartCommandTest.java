package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.embedded.EmbeddedStore;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the chart on the command line, as processes on a real store. */
class ChartCommandTest {
  @TempDir Path data;

  @Test
  void balances_are_written_as_svg_and_png_without_a_display() throws Exception {
    try (EmbeddedStore _ = EmbeddedStore.open(data, EmbeddedStore.Options.DEFAULT, _ -> {})) {
      Path svg = data.resolve("seven.svg");
      var empty = run("chart", "--out=" + svg);
      assertThat(empty.exitCode()).isEqualTo(1);
      assertThat(empty.err()).contains("There is nothing to draw");
      post("100.25", "2025-03-01T09:00:00Z");
      post("20", "2025-04-01T09:00:00Z");

      var drawn = run("chart", "--account=7", "--at=2025-03-15", "--out=" + svg);
      assertThat(drawn.exitCode()).as(drawn.err()).isZero();
      assertThat(drawn.out()).isEqualToIgnoringNewLines(svg.toString());
      assertThat(text(svg))
          .contains("100.25 EUR", "Values at 2025-03-15 00:00:00 UTC", "Known up to 0:")
          .doesNotContain("120.25 EUR");

      var before = run("chart", "--account=7", "--known-at=0:3", "--out=" + svg);
      assertThat(before.exitCode()).as(before.err()).isZero();
      assertThat(text(svg)).contains("100.25 EUR", "Known up to 0:3").doesNotContain("120.25 EUR");
      var now = run("chart", "--account=7", "--out=" + svg);
      assertThat(now.exitCode()).as(now.err()).isZero();
      assertThat(text(svg)).contains("120.25 EUR");

      Path png = data.resolve("total.PNG");
      var total = run("chart", "--out=" + png, "--size=600x300", "--double", "--theme=dark");
      assertThat(total.exitCode()).as(total.err()).isZero();
      BufferedImage image = ImageIO.read(png.toFile());
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(image.getRGB(3, 3) & 0xff).as("the dark ground's blue").isLessThan(60);
      refusals(data);
    }
  }

  private static String text(Path svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(svg.toFile())
        .getDocumentElement()
        .getTextContent();
  }

  private void post(String amount, String at) throws Exception {
    var posted = run("post", "--account=7", "--amount=" + amount, "--at=" + at);
    assertThat(posted.exitCode()).as(posted.err()).isZero();
  }

  private void refusals(Path folder) throws Exception {
    Path file = folder.resolve("none/chart.svg");
    var nowhere = run("chart", "--out=" + file);
    assertThat(nowhere.exitCode()).isEqualTo(4);
    assertThat(nowhere.err()).contains("the folder does not exist");
    assertThat(run("chart", "--out=chart.gif").exitCode()).isEqualTo(2);
    assertThat(run("chart", "--out=a.svg", "--size=10x10").exitCode()).isEqualTo(2);
    var backwards = run("chart", "--out=a.svg", "--from=2025-04-01", "--to=2025-03-01");
    assertThat(backwards.exitCode()).isEqualTo(2);
    var unknown = run("chart", "--account=8", "--out=" + folder.resolve("a.svg"));
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("Account 8 does not exist.");
    assertThat(Files.exists(folder.resolve("a.svg"))).isFalse();
  }

  private DaybookProcess.Ended run(String... arguments) throws Exception {
    return DaybookProcess.run(data, arguments);
  }
}
