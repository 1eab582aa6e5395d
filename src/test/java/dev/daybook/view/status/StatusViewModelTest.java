package dev.daybook.view.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.MoneyText;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 300);
  private final StatusViewModel model = new StatusViewModel(new MoneyText(Locale.US));

  private void show(Progress progress) {
    book.progress = progress;
    book.showTo(model::apply);
  }

  private static Progress loading(long done, long left, String sentence) {
    return new Progress(
        Progress.Phase.LOADING, done, left, 0, OptionalLong.empty(), "0:9", sentence);
  }

  @Test
  void loading_says_how_far_it_is_and_not_that_the_book_is_behind() {
    show(loading(9_216, 15_984, "showing the last known state"));
    assertThat(model.phaseProperty().get())
        .isEqualTo(
            "Loading the book \u00b7 showing the last known state \u00b7 9,216 of 25,200 events");
    assertThat(model.busyProperty().get()).isTrue();
    assertThat(model.fractionProperty().get()).isCloseTo(0.366, within(0.001));
  }

  @Test
  void before_anything_is_loaded_nobody_knows_how_far_it_is() {
    show(loading(0, 0, ""));
    assertThat(model.phaseProperty().get()).isEqualTo("Loading the book");
    assertThat(model.fractionProperty().get()).isNegative();
  }

  @Test
  void catching_up_says_by_how_much_it_is_behind() {
    show(
        new Progress(
            Progress.Phase.CATCHING_UP, 61_000, 39_000, 182_400, OptionalLong.of(3), "0:9", ""));
    assertThat(model.phaseProperty().get())
        .isEqualTo(
            "Catching up \u00b7 behind by about 39,000 events \u00b7 182,400 events/s"
                + " \u00b7 done in 3 s");
  }
}
