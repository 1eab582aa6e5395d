package dev.daybook.view.command;

import dev.daybook.workspace.text.TimeInput;
import dev.daybook.workspace.text.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** When a command takes effect: "now", or an instant in the window's zone. FX thread. */
final class EffectiveField {
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?$");

  private final StringProperty text = new SimpleStringProperty("now");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
  private @Nullable Instant instant;
  private @Nullable String readText;

  /** Whether the instant was taken from an event. */
  private boolean original;

  private @Nullable ZoneId readZone;

  StringProperty textProperty() {
    return text;
  }

  /** What the text means, or a sentence that says what to type. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Whether the text means nothing. */
  ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /** The instant meant, or null for now. */
  @Nullable Instant instant() {
    return instant;
  }

  /**
   * Reads the text, in this zone. What it means stays until the text or the zone is another one:
   * {@code now-1d} is counted from when it was typed, not from every look at it.
   */
  void read(ZoneId zone, Instant now) {
    if (text.get().equals(readText) && zone.equals(readZone)) {
      return;
    }
    readText = text.get();
    readZone = zone;
    instant = null;
    original = false;
    wrong.set(false);
    switch (TimeInput.parse(text.get(), zone, now)) {
      case TimeInput.Result.Now() -> hint.set("When it is sent. Zone " + TimeText.zoneName(zone));
      case TimeInput.Result.At(Instant at) -> {
        instant = at;
        say(at, zone, now);
      }
      case TimeInput.Result.Invalid(String sentence) -> {
        wrong.set(true);
        hint.set(sentence);
      }
    }
  }

  /** Another day from the calendar; a time of day already typed stays. */
  void choose(LocalDate day) {
    Matcher time = TIME.matcher(text.get().strip());
    text.set(time.find() ? day + " " + time.group() : day.toString());
  }

  void now() {
    text.set("now");
  }

  /** This very instant, however its text would be read. */
  void choose(Instant exactly, ZoneId zone, Instant now) {
    original = true;
    readText = TimeText.seconds(exactly, zone);
    readZone = zone;
    wrong.set(false);
    instant = exactly;
    say(exactly, zone, now);
    text.set(readText);
  }

  /** Back to now if the instant is that of an event that was to be reversed. */
  void forgetOriginal() {
    if (original && text.get().equals(readText)) {
      now();
    }
  }

  private void say(Instant at, ZoneId zone, Instant now) {
    hint.set(
        TimeText.named(at, zone) + (at.isAfter(now) ? " \u00b7 future" : " \u00b7 back-dated"));
  }
}
