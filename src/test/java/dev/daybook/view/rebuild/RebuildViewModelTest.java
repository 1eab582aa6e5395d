package dev.daybook.view.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.view.rebuild.RebuildViewModel.Mood;
import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.text.MoneyText;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RebuildViewModelTest {
  private final RebuildViewModel model = new RebuildViewModel(new MoneyText(Locale.US));

  @Test
  void nothing_is_shown_before_anybody_asks() {
    assertThat(model.moodProperty().get()).isEqualTo(Mood.HIDDEN);
  }

  @Test
  void folding_says_how_far_how_fast_and_how_long_and_can_be_cancelled() {
    model.apply(new Rebuilding.Folding(25_000, 100_000, 5_000, OptionalLong.of(75)));
    assertThat(model.textProperty().get())
        .isEqualTo(
            "Folding the log anew \u00b7 25,000 of 100,000 \u00b7 5,000 events/s \u00b7 1:15 min"
                + " left");
    assertThat(model.fractionProperty().get()).isEqualTo(0.25);
    assertThat(model.cancellableProperty().get()).isTrue();
    model.apply(new Rebuilding.Cancelling());
    assertThat(model.cancellableProperty().get()).isFalse();
    assertThat(model.moodProperty().get()).isEqualTo(Mood.BUSY);
  }

  @Test
  void agreement_is_a_sentence_with_events_the_digests_first_digits_and_seconds() {
    model.apply(new Rebuilding.Agrees(25_000, "0123456789abcdef", 1_234, false));
    assertThat(model.textProperty().get())
        .isEqualTo(
            "The read model agrees with its log: 25,000 events, digest 0123456789ab, folded in 1.2"
                + " s.");
    assertThat(model.moodProperty().get()).isEqualTo(Mood.GOOD);
  }

  @Test
  void a_difference_names_the_first_event_and_asks() {
    model.apply(new Rebuilding.Differs("Event 0/7: here nothing; folded anew nothing."));
    assertThat(model.textProperty().get())
        .isEqualTo(
            "The read model differs from its log. Event 0/7: here nothing; folded anew nothing.");
    assertThat(model.moodProperty().get()).isEqualTo(Mood.ASKING);
  }

  @Test
  void what_changed_nothing_is_told_apart_from_what_failed() {
    model.apply(new Rebuilding.Unchanged("Cancelled: nothing has changed.", false));
    assertThat(model.moodProperty().get()).isEqualTo(Mood.NEUTRAL);
    model.apply(new Rebuilding.Unchanged("The event store does not answer.", true));
    assertThat(model.moodProperty().get()).isEqualTo(Mood.FAILED);
  }
}
