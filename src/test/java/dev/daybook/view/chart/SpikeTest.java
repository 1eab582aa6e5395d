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
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One event among ten million is seen, on the picture itself. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class SpikeTest {
  private static final int EVENTS = 10_000_000;
  private static final int SPIKE = 6_180_339;
  private static final long BEGIN = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final int LEFT = 64;
  private static final int PLOT = 900 - LEFT - 14;
  private static final AccountId ACCOUNT = new AccountId(7);

  private final ChartViewModel model = new ChartViewModel(_ -> {});
  private @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
  private ChartView chart;

  @Start
  void start(Stage stage) {
    chart = ChartStage.show(stage, model, ChartFiles.NONE);
  }

  @Test
  void a_spike_of_one_event_in_ten_million_reaches_the_top_of_the_picture(FxRobot robot) {
    try (ReadModelReader reader = ReadModel.open(folder.resolve("readmodel.db")).reader()) {
      Fold fold =
          new Fold(timeline().snapshot(), accounts(), new LogEnd(Map.of(0, 1L)), EVENTS, 0, 0);
      EventsQuery query = new EventsQuery(reader, InstantSource.system());
      ChartModel shown = StillChart.of(fold, query, List.of(ACCOUNT), null, null, null, null, PLOT);
      assertThat(shown.series().getFirst().millis().length).isLessThan(4 * 900);
      robot.interact(() -> model.show(shown, List.of(), ZoneOffset.UTC, ""));
      WaitForAsyncUtils.waitForFxEvents();
    }
    List<WritableImage> images = new ArrayList<>();
    robot.interact(() -> images.add(SceneImage.of(chart.root().getScene())));
    int top = 60;
    List<Integer> columns = new ArrayList<>();
    for (int x = 70; x < 885; x++) {
      Color colour = images.getFirst().getPixelReader().getColor(x, top);
      if (colour.getBlue() - colour.getRed() > 0.3) {
        columns.add(x);
      }
    }
    double part = (double) SPIKE / EVENTS;
    // Before and after all of history there is a fiftieth of it.
    double expected = LEFT + PLOT * (0.02 + part) / 1.04;
    assertThat(columns).as("columns that are blue near the top").isNotEmpty().hasSizeLessThan(4);
    assertThat((double) columns.getFirst()).isBetween(expected - 3, expected + 3);
  }

  /** Ups and downs of a cent, and once a million that is gone with the next event. */
  private static Timeline timeline() {
    Timeline timeline = new Timeline();
    for (int i = 0; i < EVENTS; i++) {
      long amount = i % 2 == 0 ? 100 : -100;
      long spike = i == SPIKE ? 10_000_000_000L : i == SPIKE + 1 ? -10_000_000_000L : 0;
      timeline.add(ACCOUNT.number(), amount + spike, BEGIN + i * 3_000L, 0, i);
    }
    return timeline;
  }

  private Accounts accounts() {
    ReadModel file = ReadModel.open(folder.resolve("accounts.db"));
    EventHeader header =
        new EventHeader(
            new EventId(new UUID(1, 1)), ACCOUNT, Instant.EPOCH, null, "ada", null, null);
    LedgerEvent opened =
        new LedgerEvent.AccountOpened(header, "Clearing", new CurrencyCode("EUR"), Amount.ZERO);
    RecordedEvent recorded = new RecordedEvent(new LogPosition(0, 0), Instant.EPOCH, opened);
    try (var projector = file.projector()) {
      projector.apply(
          List.of(new LogEntry.Decoded(recorded, new RawRecord(null, new byte[] {1}), 2)),
          new LogEnd(Map.of(0, 1L)));
      return projector.accounts();
    }
  }
}
