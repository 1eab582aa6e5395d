package dev.daybook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.Accounts;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Timeline;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.time.Period;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Playing frame by frame, whenever the frames come. */
class PlayingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long FRAME = 16_000_000;

  @TempDir Path folder;
  private ReadModelReader reader;
  private ViewState state;
  private Navigation navigation;

  @BeforeEach
  void open() {
    reader = ReadModel.open(folder.resolve("readmodel.db")).reader();
    state = new ViewState(ZoneOffset.UTC, Map.of());
    navigation = new Navigation(state, new Watch(reader.quarantined()));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  /** An event of 10 units of account 7 at each of these days from the start. */
  private static Fold days(double... days) {
    Timeline timeline = new Timeline();
    for (int i = 0; i < days.length; i++) {
      timeline.add(7, 100_000, at(days[i]).toEpochMilli(), 0, i);
    }
    return fold(timeline, days.length);
  }

  private static Fold fold(Timeline timeline, long events) {
    return new Fold(timeline.snapshot(), Accounts.NONE, LogEnd.START, events, 0, 0, 0);
  }

  private static Instant at(double days) {
    return START.plusMillis((long) (days * 86_400_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_watchpoint_stops_at_its_instant_however_the_frames_fall(long seed) {
    Random random = new Random(seed);
    Timeline timeline = new Timeline();
    long balance = 0;
    Instant wanted = null;
    for (int i = 0; i < 2_000; i++) {
      long amount = random.nextInt(20_001) - 10_000L;
      Instant at = START.plusSeconds(i * 3_600L + random.nextInt(3_000));
      timeline.add(7, amount, at.toEpochMilli(), 0, i);
      if (wanted == null && balance >= -300_000 && balance + amount < -300_000) {
        wanted = at;
      }
      balance += amount;
    }
    Fold fold = fold(timeline, 2_000);
    state.watchpoint = new Watchpoint.Below(new Amount(-300_000));
    navigation.play(fold, true);
    for (int frame = 0; frame < 1_000_000 && state.playing; frame++) {
      navigation.play(fold, 1 + random.nextInt(80_000_000));
    }
    assertThat(state.cursor).as("seed %d", seed).isEqualTo(wanted);
    assertThat(state.stopped.isEmpty()).as("seed %d", seed).isEqualTo(wanted == null);
  }

  @Test
  void it_says_why_it_stopped_and_goes_on_when_played_again() {
    Fold fold = days(0, 1, 2, 3, 30);
    state.watchpoint = new Watchpoint.Touched(new AccountId(7));
    navigation.play(fold, true);
    assertThat(state.cursor).isEqualTo(at(0)); // the very first event counts
    assertThat(state.playing).isFalse();
    assertThat(state.stopped).isEqualTo("Stopped: account 7 has an event");
    navigation.play(fold, true);
    assertThat(state.stopped).isEmpty();
    playUntilStopped(fold);
    assertThat(state.cursor).isEqualTo(at(1));

    state.watchpoint = new Watchpoint.Move(Amount.of("9.99"));
    navigation.play(fold, true);
    playUntilStopped(fold);
    assertThat(state.cursor).isEqualTo(at(2));
    assertThat(state.stopped).isEqualTo("Stopped: account 7 moved by +10.00, more than 9.99");
    state.watchpoint = new Watchpoint.Quarantined(); // there is none
    navigation.play(fold, true);
    playUntilStopped(fold);
    assertThat(state.cursor).isNull();
  }

  private int playUntilStopped(Fold fold) {
    int frames = 0;
    while (state.playing) {
      navigation.play(fold, FRAME);
      frames++;
      assertThat(frames).isLessThan(1_000_000);
    }
    return frames;
  }

  @Test
  void idle_time_is_jumped_over_but_no_event_is() {
    Fold fold = days(0, 1, 2, 300, 301);
    state.skipIdle = true;
    navigation.play(fold, true);
    int frames = playUntilStopped(fold);
    state.skipIdle = false;
    navigation.play(fold, true);
    assertThat(frames).isLessThan(playUntilStopped(fold) / 5);

    state.skipIdle = true;
    state.watchpoint = new Watchpoint.Touched(new AccountId(7));
    for (double day : List.of(0.0, 1.0, 2.0, 300.0, 301.0)) {
      navigation.play(fold, true);
      playUntilStopped(fold);
      assertThat(state.cursor).isEqualTo(at(day));
    }
  }

  @Test
  void with_real_gaps_a_second_takes_a_second() {
    Fold fold = days(0, 100);
    state.realGaps = true;
    state.goTo(at(1), 2);
    navigation.play(fold, true);
    navigation.play(fold, 1_000_000_000);
    assertThat(state.cursor).isEqualTo(at(1).plus(Duration.ofSeconds(1)));
  }

  @Test
  void the_period_is_made_wider_and_narrower_and_stays_within_day_and_year() {
    Fold fold = days(0, 100);
    navigation.widen(fold, 1);
    assertThat(state.period).isEqualTo(Period.QUARTER);
    navigation.widen(fold, 9);
    assertThat(state.period).isEqualTo(Period.YEAR);
    navigation.widen(fold, -9);
    assertThat(state.period).isEqualTo(Period.DAY);
    navigation.stepPeriods(fold, -1);
    assertThat(state.cursor).isEqualTo(at(100)); // the start of its own day
  }
}
