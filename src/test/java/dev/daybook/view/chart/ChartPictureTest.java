package dev.daybook.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.fx.LinearScale;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.TextMeasure;
import dev.daybook.view.SampleCharts;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.text.MoneyText;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is drawn, compared with what there is. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ChartPictureTest {
  private static final Pattern STEP = Pattern.compile("([MHVL])(-?[0-9.]+)(?: (-?[0-9.]+))?");

  private final ChartViewModel model = new ChartViewModel(_ -> {});
  private @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ChartView chart;

  private record Corner(double x, double y) {}

  @Start
  void start(Stage stage) {
    chart = ChartStage.show(stage, model, ChartFiles.NONE);
  }

  private void show(FxRobot robot, ChartModel shown) {
    robot.interact(
        () -> model.show(shown, List.of(), ZoneOffset.UTC, "Known up to 0:7 of \"A & B\""));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private ChartLayout layout() {
    return Objects.requireNonNull(
        ChartLayout.of(
            900, 420, model.lanesProperty().get(), new MoneyText(Locale.US), new TextMeasure()));
  }

  private Document svg(FxRobot robot) throws Exception {
    Path file = folder.resolve("chart.svg");
    List<PictureFile> files = new ArrayList<>();
    robot.interact(() -> chart.file(ChartFormat.SVG).ifPresent(files::add));
    files.getFirst().writeTo(file);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  /** The corners of the line with this name. */
  private static List<Corner> line(Document svg, String label) {
    var groups = svg.getElementsByTagNameNS("*", "g");
    Element group =
        IntStream.range(0, groups.getLength())
            .mapToObj(i -> (Element) groups.item(i))
            .filter(g -> g.getFirstChild().getTextContent().equals(label))
            .filter(g -> g.getFirstChild().getLocalName().equals("title"))
            .findFirst()
            .orElseThrow();
    var paths = group.getElementsByTagNameNS("*", "path");
    Element stroked = (Element) paths.item(paths.getLength() - 1);
    assertThat(stroked.getAttribute("fill")).isEqualTo("none");
    List<Corner> corners = new ArrayList<>();
    Corner at = new Corner(0, 0);
    for (MatchResult step : STEP.matcher(stroked.getAttribute("d")).results().toList()) {
      double first = Double.parseDouble(step.group(2));
      at =
          switch (step.group(1)) {
            case "H" -> new Corner(first, at.y());
            case "V" -> new Corner(at.x(), first);
            default -> new Corner(first, Double.parseDouble(step.group(3)));
          };
      corners.add(at);
    }
    return corners;
  }

  @Test
  void the_lines_of_the_file_are_the_models_steps(FxRobot robot) throws Exception {
    Series walk = SampleCharts.line("1 Brandt & Sons <b>", "EUR", SampleCharts.walk(5, 9_999, 400));
    Series other = SampleCharts.line("2 Tax", "USD", -50_000, 120_000, 120_000, 30_001);
    show(robot, SampleCharts.chart(walk, other));
    Document svg = svg(robot);
    ChartLayout layout = layout();
    List<Lane> lanes = model.lanesProperty().get();
    for (int i = 0; i < 2; i++) {
      Series series = lanes.get(i).series().getFirst();
      LinearScale time = layout.time(SampleCharts.RANGE);
      LinearScale money = layout.money(lanes.get(i), i);
      List<Corner> corners = line(svg, series.label());
      for (int j = 0; j < series.millis().length; j++) {
        double x = time.pixel(series.millis()[j]);
        double y = money.pixel(series.tenThousandths()[j]);
        assertThat(valueAfter(corners, x)).as("line %d, step %d", i, j).isCloseTo(y, within());
      }
      assertThat(corners.getLast().x()).isCloseTo(layout.right(), within());
      for (int k = 1; k < corners.size(); k++) {
        Corner before = corners.get(k - 1);
        Corner now = corners.get(k);
        assertThat(before.x() == now.x() || before.y() == now.y()).as("no slope").isTrue();
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(0.011);
  }

  /** The height of the last corner that is not right of a place. */
  private static double valueAfter(List<Corner> corners, double x) {
    double y = Double.NaN;
    for (Corner corner : corners) {
      if (corner.x() <= x + 0.006) {
        y = corner.y();
      }
    }
    return y;
  }

  @Test
  void the_file_names_instant_range_zone_and_what_was_known(FxRobot robot) throws Exception {
    ChartModel made = SampleCharts.chart(SampleCharts.line("1 Payroll", "EUR", 10_000));
    show(
        robot,
        new ChartModel(
            made.range(),
            made.full(),
            made.series(),
            List.of(),
            java.time.Instant.parse("2025-06-30T12:00:00Z")));
    Document svg = svg(robot);
    String text = svg.getDocumentElement().getTextContent();
    String described = svg.getElementsByTagNameNS("*", "desc").item(0).getTextContent();
    for (String said : List.of(text, described)) {
      assertThat(said)
          .contains(
              "Values at 2025-06-30 12:00:00 UTC",
              "shown from 2025-01-01 00:00:00 UTC to 2026-01-01 00:00:00 UTC",
              "time zone UTC",
              "Known up to 0:7 of \"A & B\"");
    }
    assertThat(text).contains("1 Payroll", "1.00 EUR");
  }

  @Test
  void labels_have_no_exponent_and_never_overlap_at_the_ends_of_what_there_is(FxRobot robot)
      throws Exception {
    long trillion = SampleCharts.TRILLION;
    List<ChartModel> charts =
        List.of(
            SampleCharts.chart(SampleCharts.line("1", "EUR", trillion, -trillion, trillion * 900)),
            SampleCharts.chart(SampleCharts.line("1", "EUR", trillion, trillion + 1)),
            SampleCharts.chart(
                SampleCharts.line("1", "EUR", 1, 2), SampleCharts.line("2", "USD", -1)),
            SampleCharts.chart(SampleCharts.line("1", "EUR", 0)),
            SampleCharts.chart(SampleCharts.line("1", "EUR", trillion)),
            SampleCharts.chart(SampleCharts.line("1", "EUR", Long.MAX_VALUE, Long.MIN_VALUE + 1)));
    TextMeasure measure = new TextMeasure();
    for (ChartModel shown : charts) {
      show(robot, shown);
      Document svg = svg(robot);
      var texts = svg.getElementsByTagNameNS("*", "text");
      List<double[]> boxes = new ArrayList<>();
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        assertThat(text.getTextContent()).doesNotContainPattern("\\dE[-+]?\\d");
        boxes.add(box(text, measure));
      }
      for (int i = 0; i < boxes.size(); i++) {
        double[] a = boxes.get(i);
        assertThat(a[0]).as("left of %s", texts.item(i).getTextContent()).isNotNegative();
        assertThat(a[1]).as("right of %s", texts.item(i).getTextContent()).isLessThanOrEqualTo(900);
        for (int j = 0; j < i; j++) {
          double[] b = boxes.get(j);
          assertThat(a[0] < b[1] && b[0] < a[1] && Math.abs(a[2] - b[2]) < 11)
              .as(
                  "\"%s\" over \"%s\"",
                  texts.item(i).getTextContent(), texts.item(j).getTextContent())
              .isFalse();
        }
      }
    }
  }

  /** Left, right and baseline. */
  private static double[] box(Element text, TextMeasure measure) {
    double x = Double.parseDouble(text.getAttribute("x"));
    boolean bold = !text.getAttribute("font-weight").isEmpty();
    double wide =
        measure.width(text.getTextContent(), bold ? ChartPainter.BOLD : ChartPainter.FONT);
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> x - wide / 2;
          case "end" -> x - wide;
          default -> x;
        };
    return new double[] {left, left + wide - 1, Double.parseDouble(text.getAttribute("y"))};
  }

  @Test
  void one_event_is_a_line_and_the_negative_area_is_marked(FxRobot robot) {
    show(robot, SampleCharts.chart(SampleCharts.line("1", "EUR", -30_000)));
    WritableImage image = image(robot);
    ChartLayout layout = layout();
    double y = layout.money(model.lanesProperty().get().getFirst(), 0).pixel(-30_000);
    Color line = at(image, 700, y);
    assertThat(line.getBlue()).as("the line's blue, %s", line).isGreaterThan(0.7);
    assertThat(line.getRed()).isLessThan(0.4);
    Color below = at(image, layout.left() + 60, layout.ground() - 8);
    assertThat(below.getRed()).as("a red shade, %s", below).isGreaterThan(below.getGreen() + 0.03);
  }

  private WritableImage image(FxRobot robot) {
    List<WritableImage> images = new ArrayList<>();
    robot.interact(() -> images.add(SceneImage.of(chart.root().getScene())));
    return images.getFirst();
  }

  private static Color at(WritableImage image, double x, double y) {
    return image.getPixelReader().getColor((int) x, (int) y);
  }
}
