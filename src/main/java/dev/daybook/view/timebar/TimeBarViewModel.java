package dev.daybook.view.timebar;

import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.HoverModel;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.time.TimeWindow;
import dev.daybook.workspace.timebar.TimeBarModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Where one stands in time, and how one moves. FX thread. */
public final class TimeBarViewModel {
  private static final CursorState NOWHERE =
      new CursorState(null, 0, 0, 0, false, 1, Duration.ofDays(1));

  private final ReadOnlyObjectWrapper<TimeBarModel> model =
      new ReadOnlyObjectWrapper<>(TimeBarModel.NONE);
  private final ReadOnlyObjectWrapper<CursorState> cursor = new ReadOnlyObjectWrapper<>(NOWHERE);
  private final ReadOnlyObjectWrapper<CompareModel> compare =
      new ReadOnlyObjectWrapper<>(CompareModel.NONE);
  private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>(ZoneOffset.UTC);
  private final ReadOnlyStringWrapper leadText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper instantText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper eventText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper speedText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper bannerText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper knownText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper clockText = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Knowledge> knowledge =
      new ReadOnlyObjectWrapper<>(Knowledge.NOW);
  private final ReadOnlyStringWrapper periodText = new ReadOnlyStringWrapper("day");
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper lit = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable HoverModel> hover = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<PlayModel> play =
      new ReadOnlyObjectWrapper<>(PlayModel.PLAIN);
  private final Consumer<Intent> intents;
  private final CursorText text;

  public TimeBarViewModel(Consumer<Intent> intents, MoneyText numbers) {
    this.intents = intents;
    text = new CursorText(numbers);
  }

  /** Takes what concerns the time bar. */
  public void apply(Snapshot snapshot) {
    CursorState state = snapshot.cursor();
    zone.set(snapshot.zone());
    model.set(snapshot.timeBar());
    cursor.set(state);
    compare.set(snapshot.compare());
    live.set(state.live());
    lit.set(state.live() && snapshot.progress().phase() != Progress.Phase.LOADING);
    playing.set(state.playing());
    hover.set(snapshot.travel().hover());
    play.set(snapshot.travel().play());
    periodText.set(snapshot.timeBar().step());
    leadText.set(CursorText.lead(state, snapshot.timeBar()));
    instantText.set(CursorText.instant(state, snapshot.timeBar(), snapshot.zone()));
    eventText.set(text.event(state, snapshot.knowledge()));
    speedText.set(
        "%s/s \u00d7 %s"
            .formatted(
                CursorText.pace(state.pace()),
                BigDecimal.valueOf(state.speed()).stripTrailingZeros().toPlainString()));
    bannerText.set(
        text.banner(state, snapshot.travel().play(), snapshot.knowledge(), snapshot.zone()));
    knowledge.set(snapshot.knowledge());
    knownText.set(ClockText.shown(snapshot.knowledge(), snapshot.zone()));
    clockText.set(ClockText.choice(snapshot.knowledge().chosen()));
  }

  // ---- what the analyst does ----

  /** To this instant; beyond the end of all history is LIVE. */
  void seek(Instant to) {
    TimeRange full = model.get().full();
    if (full == null) {
      return;
    }
    intents.accept(
        to.isBefore(full.to())
            ? new Intent.MoveCursor(to.isBefore(full.from()) ? full.from() : to)
            : new Intent.GoLive());
  }

  public void togglePlay() {
    intents.accept(new Intent.Play(!playing.get()));
  }

  public void step(int events) {
    intents.accept(new Intent.StepEvents(events));
  }

  public void period(int periods) {
    intents.accept(new Intent.StepPeriods(periods));
  }

  /** The next wider or narrower period to move by. */
  public void widen(int steps) {
    intents.accept(new Intent.WidenPeriod(steps));
  }

  void playAs(boolean realGaps, boolean skipIdle) {
    intents.accept(new Intent.Travel.PlayAs(realGaps, skipIdle));
  }

  /** Asks what stood at an instant; null asks no more. */
  void point(@Nullable Instant at) {
    intents.accept(new Intent.Travel.Hover(at));
  }

  public void first() {
    intents.accept(new Intent.GoFirst());
  }

  public void goLive() {
    intents.accept(new Intent.GoLive());
  }

  public void speed(int steps) {
    intents.accept(new Intent.ChangeSpeed(steps));
  }

  /** To the other knowledge: all that is recorded by now, or what was recorded by then. */
  public void otherClock() {
    boolean now = knowledge.get().chosen().equals(KnownAs.NOW);
    intents.accept(new Intent.Know(now ? KnownAs.THEN : KnownAs.NOW));
  }

  /** Shows less (factor below 1) or more around an instant. */
  void zoom(double factor, Instant around) {
    TimeRange range = model.get().range();
    TimeRange full = model.get().full();
    if (range != null && full != null) {
      intents.accept(new Intent.ShowRange(TimeWindow.zoomed(range, full, factor, around)));
    }
  }

  /** Sets A or B where the cursor stands. */
  public void setHandle(Handle handle) {
    intents.accept(new Intent.Compare.SetHere(handle));
  }

  /** Shows what lies between A and B. */
  public void showDifference() {
    intents.accept(new Intent.Compare.Show());
  }

  /** To this instant; beyond the end of all history is LIVE. */
  void moveHandle(Handle handle, Instant to) {
    TimeRange full = model.get().full();
    if (full == null) {
      return;
    }
    Instant within = to.isBefore(full.from()) ? full.from() : to;
    intents.accept(new Intent.Compare.Move(handle, to.isBefore(full.to()) ? within : null));
  }

  void stepHandle(Handle handle, int events) {
    intents.accept(new Intent.Compare.Step(handle, events));
  }

  // ---- what is shown ----

  ReadOnlyObjectProperty<CompareModel> compareProperty() {
    return compare.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<TimeBarModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CursorState> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /** What the instant is of when it is not the cursor's; else empty. */
  ReadOnlyStringProperty leadTextProperty() {
    return leadText.getReadOnlyProperty();
  }

  ReadOnlyStringProperty instantTextProperty() {
    return instantText.getReadOnlyProperty();
  }

  ReadOnlyStringProperty eventTextProperty() {
    return eventText.getReadOnlyProperty();
  }

  ReadOnlyStringProperty speedTextProperty() {
    return speedText.getReadOnlyProperty();
  }

  ReadOnlyStringProperty bannerTextProperty() {
    return bannerText.getReadOnlyProperty();
  }

  /** With which knowledge history is shown. */
  ReadOnlyStringProperty knownTextProperty() {
    return knownText.getReadOnlyProperty();
  }

  /** What is chosen, for the button that chooses the other. */
  ReadOnlyStringProperty clockTextProperty() {
    return clockText.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Knowledge> knowledgeProperty() {
    return knowledge.getReadOnlyProperty();
  }

  ReadOnlyStringProperty periodTextProperty() {
    return periodText.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** Whether what is shown is the book as it is now: not while only its last known state is. */
  ReadOnlyBooleanProperty litProperty() {
    return lit.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable HoverModel> hoverProperty() {
    return hover.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<PlayModel> playProperty() {
    return play.getReadOnlyProperty();
  }

  /** Where the cursor stands; when LIVE, at the last event. */
  @Nullable Instant instant() {
    Instant at = cursor.get().instant();
    return at == null ? model.get().lastEvent() : at;
  }

  @Nullable TimeRange full() {
    return model.get().full();
  }

  @Nullable TimeRange range() {
    return model.get().range();
  }
}
