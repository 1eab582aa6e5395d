package dev.daybook.view.chart;

import dev.daybook.ledger.Amount;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.time.TimeRange;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** The chart in words, for who cannot see it: what is drawn, over which stretch, its values. */
record ChartSpeech(MoneyText money) {
  String of(ChartModel model, ZoneId zone) {
    TimeRange range = model.range();
    if (range == null || model.series().isEmpty()) {
      return "Chart of balances over time: no events in this selection yet.";
    }
    String when = model.cursor() == null ? "now" : "at " + TimeText.named(model.cursor(), zone);
    return "Chart of balances over time from %s to %s. %s: %s."
        .formatted(
            TimeText.named(range.from(), zone),
            TimeText.named(range.to(), zone),
            "Balances " + when,
            model.series().stream()
                .map(
                    line ->
                        "%s %s %s"
                            .formatted(
                                line.label(),
                                money.exact(new Amount(line.atCursor())),
                                line.currency()))
                .collect(Collectors.joining("; ")));
  }
}
