package dev.daybook.view.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.difference.DifferenceTable;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.ProgressText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.tools.LazyRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the key figures say of a comparison. */
class FiguresViewModelTest {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final AsOf A = AsOf.at(Instant.EPOCH);

  private final FiguresViewModel figures = new FiguresViewModel(new MoneyText(Locale.ENGLISH));

  private String note(CompareModel compare) {
    Snapshot opening =
        Snapshot.opening(
            ZoneOffset.UTC,
            new Connection("", Connection.Kind.EMBEDDED, Connection.State.UP, "", "", ""),
            ProgressText.of(new IngestStatus.Live(), Fold.EMPTY));
    figures.apply(
        new Snapshot(
            1,
            opening.zone(),
            opening.connection(),
            opening.progress(),
            opening.cursor(),
            new KeyFigures(
                List.of(new KeyFigures.Total(EUR, new BigDecimal("3.0000"), 2)), 2, 3, null),
            opening.accounts(),
            opening.events(),
            opening.chart(),
            opening.timeBar(),
            opening.travel(),
            opening.preview(),
            opening.keptDraft(),
            opening.commands(),
            opening.quarantine(),
            opening.why(),
            opening.whatIf(),
            opening.knowledge(),
            compare));
    return figures.figuresProperty().get().stream()
        .filter(figure -> figure.title().equals("Total EUR"))
        .findFirst()
        .orElseThrow()
        .note();
  }

  private static CompareModel comparing(boolean computing, Map<CurrencyCode, BigDecimal> toB) {
    DifferenceTable table =
        new DifferenceTable(null, null, 0, 0, List.of(), LazyRows.none(), null, computing, "");
    return new CompareModel(A, AsOf.LIVE, table, toB);
  }

  @Test
  void without_a_comparison_nothing_is_said_of_b() {
    assertThat(note(CompareModel.NONE)).isEqualTo("2 accounts");
  }

  @Test
  void what_is_not_known_yet_is_said_to_come() {
    assertThat(note(comparing(true, Map.of()))).isEqualTo("2 accounts \u00b7 to B \u2026");
  }

  @Test
  void a_difference_has_its_sign_even_while_a_newer_table_is_computed() {
    Map<CurrencyCode, BigDecimal> toB = Map.of(EUR, new BigDecimal("1.5000"));
    assertThat(note(comparing(true, toB))).isEqualTo("2 accounts \u00b7 to B +1.50");
  }

  @Test
  void of_what_will_not_come_nothing_is_said() {
    assertThat(note(comparing(false, Map.of()))).isEqualTo("2 accounts");
  }
}
