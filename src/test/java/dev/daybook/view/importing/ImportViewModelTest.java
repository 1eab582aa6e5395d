package dev.daybook.view.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.importing.ImportModel;
import dev.daybook.importing.ImportModel.Row;
import dev.daybook.workspace.text.MoneyText;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
  /** A million rows, made when asked for. */
  private static final class Rows extends AbstractList<Row> {
    int asked;

    @Override
    public Row get(int index) {
      asked++;
      return new Row(index, ImportModel.Verdict.POSTED, "", null, null);
    }

    @Override
    public int size() {
      return 1_000_000;
    }
  }

  @Test
  void rows_that_nobody_looks_at_are_not_walked_however_often_the_import_says_how_it_stands() {
    ImportViewModel model = new ImportViewModel(new MoneyText(Locale.US));
    List<List<Row>> shown = new ArrayList<>();
    model.rowsProperty().subscribe(list -> shown.add(list));
    Rows first = new Rows();
    Rows second = new Rows();
    ImportModel.Trial trial = trial(1, first);
    for (int percent = 0; percent < 100; percent++) {
      model.apply(model(trial, new ImportModel.Work("Sending", percent, 100, true)));
    }
    model.apply(model(trial(2, second), null));
    assertThat(shown.getLast()).isSameAs(second);
    assertThat(first.asked + second.asked).isLessThan(10);
  }

  private static ImportModel.Trial trial(int number, List<Row> rows) {
    return new ImportModel.Trial(
        number, rows.size(), 0, 0, 0, rows, List.of(), List.of(), List.of(), 0, List.of());
  }

  private static ImportModel model(ImportModel.Trial trial, ImportModel.@Nullable Work work) {
    return new ImportModel(
        "a.csv", ZoneOffset.UTC, work, List.of(), List.of(), List.of(), trial, "", false);
  }
}
