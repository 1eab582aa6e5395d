package dev.daybook.view.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LearnedViewModelTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 3_000);
  private final LearnedViewModel model = new LearnedViewModel(book, new MoneyText(Locale.US));

  LearnedViewModelTest() {
    book.showTo(model::apply);
  }

  @Test
  void live_says_that_there_is_nothing_to_learn() {
    model.looking(true);
    assertThat(model.sentenceProperty().get()).startsWith("LIVE: all that is recorded is known.");
    assertThat(model.rows()).isEmpty();
    assertThat(model.titleProperty().get()).isEqualTo("Learned since");
  }

  @Test
  void nothing_is_asked_for_until_somebody_looks() {
    book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    assertThat(model.rows()).isEmpty();

    model.looking(true);
    assertThat(model.rows()).isNotEmpty();
    assertThat(model.sentenceProperty().get())
        .matches(
            "Recorded after 2025-03-31 17:00:00 UTC and effective up to it: \\d+ late arrivals,"
                + " \\d+ not yet known, \\d+ corrections?, 1 duplicate that changed nothing\\.");
    assertThat(model.rows().getLast().note()).startsWith("copy of 0/");

    model.looking(false);
    assertThat(book.told(Intent.ShowLearned.class).getLast())
        .isEqualTo(new Intent.ShowLearned(0, 0));
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void a_list_that_lags_behind_says_so_and_of_what_it_is() {
    book.accept(new Intent.MoveCursor(Instant.parse("2025-03-31T17:00:00Z")));
    book.looking = "Looking for what was learned since\u2026";
    model.looking(true);
    assertThat(model.sentenceProperty().get())
        .startsWith(
            "Looking for what was learned since\u2026 Still shown: Recorded after"
                + " 2025-03-31 17:00:00 UTC");
  }
}
