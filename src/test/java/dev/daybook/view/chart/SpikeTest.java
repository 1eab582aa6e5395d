package dev.daybook.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.fx.SceneImage;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Accounts;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Timeline;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.StillChart;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.time.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One event among ten million, undone by the next of its account three seconds later, is seen: in
 * the line's numbers, and on the picture itself.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class SpikeTest {
  private static final int EVENTS = 10_000_000;
  private static final int SPIKE = 6_180_340;
  private static final long HEIGHT = 10_000_000_000L;
  private static final long STEP_MILLIS = 3_000;
  private static final long BEGIN = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final int LEFT = 64;
  private static final int WIDTH = 900;
  private static final int PLOT = WIDTH - LEFT - 14;
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final CurrencyCode USD = new CurrencyCode("USD");

  /** The one with the spike. */
  private static final AccountId CLEARING = new AccountId(7);

  private static final AccountId OTHER = new AccountId(8);
  private static final AccountId DOLLARS = new AccountId(9);

  /** Who has the events, in turn. */
  private static final List<AccountId> TURNS = List.of(CLEARING, CLEARING, OTHER, DOLLARS);

  @TempDir private static Path folder = Path.of("");
  private static Fold fold = Fold.EMPTY;

  private final ChartViewModel model = new ChartViewModel(_ -> {});

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ChartView chart;

  @BeforeAll
  static void fill() {
    fold = new Fold(timeline().snapshot(), accounts(), new LogEnd(Map.of(0, 1L)), EVENTS, 0, 0, 0);
  }

  @AfterAll
  static void letGo() {
    fold = Fold.EMPTY;
  }

  @Start
  void start(Stage stage) {
    chart = ChartStage.show(stage, model, ChartFiles.NONE);
  }

  @Test
  void the_spike_of_an_account_is_in_its_line_and_on_its_picture(FxRobot robot) {
    ChartModel shown = shown(List.of(CLEARING));
    assertThat(shown.series()).hasSize(1);
    requireSpike(shown, shown.series().getFirst(), HEIGHT);
    requireSeen(robot, shown);
  }

  @Test
  void the_spike_is_in_the_total_of_its_currency_and_on_the_picture(FxRobot robot) {
    ChartModel shown = shown(List.of());
    assertThat(shown.series())
        .extracting(ChartModel.Series::label)
        .containsExactly("Total EUR", "Total USD");
    requireSpike(shown, shown.series().getFirst(), HEIGHT);
    assertThat(Arrays.stream(shown.series().getLast().tenThousandths()).max())
        .as("nothing of it in the other currency")
        .hasValue(100);
    requireSeen(robot, shown);
  }

  private static ChartModel shown(List<AccountId> accounts) {
    try (ReadModelReader reader = ReadModel.open(folder.resolve("readmodel.db")).reader()) {
      EventsQuery query = new EventsQuery(reader, InstantSource.system());
      return StillChart.of(fold, query, accounts, null, null, null, null, PLOT);
    }
  }

  /** The highest value of the line is the spike's, to the last digit, at its pixel and no other. */
  private static void requireSpike(ChartModel shown, ChartModel.Series line, long height) {
    assertThat(line.millis().length).as("reduced").isLessThan(4 * WIDTH);
    List<Integer> high = new ArrayList<>();
    for (int i = 0; i < line.millis().length; i++) {
      if (line.tenThousandths()[i] > 1_000) {
        assertThat(line.tenThousandths()[i]).isBetween(height, height + 200);
        high.add(pixel(shown, line.millis()[i]));
      } else {
        assertThat(line.tenThousandths()[i]).isBetween(0L, 200L);
      }
    }
    assertThat(high).isNotEmpty().containsOnly(pixel(shown, BEGIN + SPIKE * STEP_MILLIS));
  }

  private static int pixel(ChartModel shown, long millis) {
    TimeRange range = Objects.requireNonNull(shown.range());
    long from = range.from().toEpochMilli();
    double perPixel = (double) range.length().toMillis() / PLOT;
    // A reduced point stands at its pixel's beginning, which is rounded down to a millisecond.
    return (int) ((millis - from + 1) / perPixel);
  }

  private void requireSeen(FxRobot robot, ChartModel shown) {
    robot.interact(() -> model.show(shown, List.of(), ZoneOffset.UTC, ""));
    WaitForAsyncUtils.waitForFxEvents();
    List<WritableImage> images = new ArrayList<>();
    robot.interact(() -> images.add(SceneImage.of(chart.root().getScene())));
    List<Integer> columns = columnsReachingUp(images.getFirst());
    // Before and after all of history there is a fiftieth of it.
    double expected = LEFT + PLOT * (0.02 + (double) SPIKE / EVENTS) / 1.04;
    assertThat(columns).as("columns that are blue near the top").isNotEmpty().hasSizeLessThan(4);
    assertThat((double) columns.getFirst()).isBetween(expected - 3, expected + 3);
  }

  /** Where the first line, which is blue, comes near the top; the names are above. */
  private static List<Integer> columnsReachingUp(WritableImage image) {
    PixelReader pixels = image.getPixelReader();
    int top = 60;
    List<Integer> columns = new ArrayList<>();
    for (int x = LEFT + 6; x < WIDTH - 15; x++) {
      Color colour = pixels.getColor(x, top);
      if (colour.getBlue() - colour.getRed() > 0.3) {
        columns.add(x);
      }
    }
    return columns;
  }

  /** Ups and downs of a cent, and once a million that is gone with the account's next event. */
  private static Timeline timeline() {
    Timeline timeline = new Timeline();
    int turns = TURNS.size();
    for (int i = 0; i < EVENTS; i++) {
      AccountId account = TURNS.get(i % turns);
      boolean up = account.equals(CLEARING) ? i % 2 == 0 : i / turns % 2 == 0;
      long spike = i == SPIKE ? HEIGHT : i == SPIKE + 1 ? -HEIGHT : 0;
      timeline.add(account.number(), (up ? 100 : -100) + spike, BEGIN + i * STEP_MILLIS, 0, i);
    }
    return timeline;
  }

  private static Accounts accounts() {
    ReadModel file = ReadModel.open(folder.resolve("accounts.db"));
    try (var projector = file.projector()) {
      projector.apply(
          List.of(
              opened(CLEARING, "Clearing", EUR),
              opened(OTHER, "Other", EUR),
              opened(DOLLARS, "Dollars", USD)),
          new LogEnd(Map.of(0, 10L)));
      return projector.accounts();
    }
  }

  private static LogEntry opened(AccountId account, String name, CurrencyCode currency) {
    EventHeader header =
        new EventHeader(
            new EventId(new UUID(1, account.number())),
            account,
            Instant.EPOCH,
            null,
            "ada",
            null,
            null);
    LogPosition position = new LogPosition(0, account.number());
    return new LogEntry.Decoded(
        new RecordedEvent(
            position,
            Instant.EPOCH,
            new LedgerEvent.AccountOpened(header, name, currency, Amount.ZERO)),
        new RawRecord(null, new byte[] {1}),
        2);
  }
}
