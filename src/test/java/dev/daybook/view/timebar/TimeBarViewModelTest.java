package dev.daybook.view.timebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.MoneyText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBarViewModelTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(10, 300);
  private final TimeBarViewModel model = new TimeBarViewModel(book, new MoneyText(Locale.US));

  TimeBarViewModelTest() {
    book.showTo(model::apply);
  }

  @Test
  void history_is_named_with_zone_and_arrivals() {
    book.arrivedSince = 37;
    model.seek(Instant.parse("2025-03-31T17:00:00Z"));
    assertThat(model.bannerTextProperty().get())
        .isEqualTo("showing 2025-03-31 17:00:00 UTC \u00b7 +37 since");
    assertThat(model.instantTextProperty().get()).isEqualTo("2025-03-31 17:00:00 UTC");
    assertThat(model.eventTextProperty().get()).matches("event \\d+ of 300");
    assertThat(model.liveProperty().get()).isFalse();
  }

  @Test
  void live_stands_at_the_last_event() {
    assertThat(model.leadTextProperty().get()).isEqualTo("last event");
    model.seek(Instant.parse("2025-03-31T17:00:00Z"));
    assertThat(model.leadTextProperty().get()).isEmpty();
  }

  @Test
  void what_playing_stopped_at_is_said_first() {
    model.seek(Instant.parse("2025-03-31T17:00:00Z"));
    book.play(new PlayModel(false, false, null, "Stopped: account 1 is below 0.00"), null);
    book.publish();
    assertThat(model.bannerTextProperty().get())
        .isEqualTo("Stopped: account 1 is below 0.00 \u00b7 showing 2025-03-31 17:00:00 UTC");
  }

  @Test
  void what_is_still_of_an_earlier_view_is_named() {
    model.otherClock();
    book.still = new AsOf(Instant.parse("2025-03-31T17:00:00Z"), LogEnd.START);
    model.seek(Instant.parse("2025-04-01T17:00:00Z"));
    assertThat(model.knownTextProperty().get())
        .isEqualTo(
            "as we knew it then: being read; the figures are still of 2025-03-31 17:00:00 UTC");
    assertThat(model.bannerTextProperty().get()).isEqualTo("to show 2025-04-01 17:00:00 UTC");
    assertThat(model.eventTextProperty().get()).isEqualTo("event \u2026");
    book.still = AsOf.LIVE;
    book.publish();
    assertThat(model.knownTextProperty().get()).endsWith("the figures are still of LIVE");
    book.still = null;
    book.publish();
    assertThat(model.knownTextProperty().get()).isEqualTo("as we knew it then");
  }

  @Test
  void the_last_known_state_is_not_lit_as_live_before_the_book_is_loaded() {
    book.progress =
        new Progress(Progress.Phase.LOADING, 100, 200, 0, OptionalLong.empty(), "0:300", "");
    book.publish();
    assertThat(model.liveProperty().get()).as("no history either").isTrue();
    assertThat(model.litProperty().get()).isFalse();
    book.progress = new Progress(Progress.Phase.LIVE, 300, 0, 0, OptionalLong.empty(), "0:300", "");
    book.publish();
    assertThat(model.litProperty().get()).isTrue();
    model.seek(Instant.parse("2025-03-31T17:00:00Z"));
    assertThat(model.litProperty().get()).isFalse();
  }

  @Test
  void the_end_of_all_history_is_live() {
    model.seek(Instant.parse("2099-01-01T00:00:00Z"));
    assertThat(book.intents).containsExactly(new Intent.GoLive());
  }

  @Test
  void playing_is_toggled() {
    model.togglePlay();
    model.togglePlay();
    assertThat(book.told(Intent.Play.class))
        .containsExactly(new Intent.Play(true), new Intent.Play(false));
  }

  @Test
  void the_speed_is_stated_with_its_pace() {
    assertThat(model.speedTextProperty().get()).isEqualTo("30 days/s \u00d7 1");
    model.speed(-1);
    assertThat(model.speedTextProperty().get()).isEqualTo("30 days/s \u00d7 0.5");
  }

  @ParameterizedTest
  @CsvSource({"PT24H,1 day", "P30D,30 days", "PT12H,12 hours", "PT1M,1 minute", "PT90S,90 seconds"})
  void a_pace_is_not_rounded(Duration pace, String text) {
    assertThat(CursorText.pace(pace)).isEqualTo(text);
  }

  @Test
  void an_empty_book_has_nowhere_to_go() {
    ScriptedWorkspace empty = new ScriptedWorkspace(0, 0);
    TimeBarViewModel nothing = new TimeBarViewModel(empty, new MoneyText(Locale.US));
    empty.showTo(nothing::apply);
    nothing.seek(Instant.EPOCH);
    assertThat(empty.intents).isEmpty();
    assertThat(nothing.eventTextProperty().get()).isEqualTo("no events yet");
  }
}
