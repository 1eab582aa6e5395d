package dev.daybook.view.rebuild;

import dev.daybook.workspace.status.Rebuilding;
import dev.daybook.workspace.text.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The strip as text. FX thread. */
public final class RebuildViewModel {
  private static final int DIGITS_SHOWN = 12;
  private static final String DOT = " \u00b7 ";

  private final ReadOnlyObjectWrapper<Mood> mood = new ReadOnlyObjectWrapper<>(Mood.HIDDEN);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper();
  private final MoneyText numbers;

  /** What the strip is about; decides its colour and its buttons. */
  enum Mood {
    HIDDEN,
    BUSY,
    GOOD,
    /** It waits for an answer. */
    ASKING,
    NEUTRAL,
    FAILED
  }

  public RebuildViewModel(MoneyText numbers) {
    this.numbers = numbers;
  }

  /** Takes how it stands. */
  public void apply(Rebuilding now) {
    text.set(text(now));
    fraction.set(
        now instanceof Rebuilding.Folding folding && folding.total() > 0
            ? folding.done() / (double) folding.total()
            : -1);
    cancellable.set(now instanceof Rebuilding.Folding || now instanceof Rebuilding.Comparing);
    mood.set(mood(now));
  }

  private static Mood mood(Rebuilding now) {
    return switch (now) {
      case Rebuilding.Idle _ -> Mood.HIDDEN;
      case Rebuilding.Folding _,
          Rebuilding.Comparing _,
          Rebuilding.Cancelling _,
          Rebuilding.Replacing _ ->
          Mood.BUSY;
      case Rebuilding.Agrees _, Rebuilding.Mended _ -> Mood.GOOD;
      case Rebuilding.Differs _ -> Mood.ASKING;
      case Rebuilding.Unchanged(_, boolean failed) -> failed ? Mood.FAILED : Mood.NEUTRAL;
    };
  }

  private String text(Rebuilding now) {
    return switch (now) {
      case Rebuilding.Idle _ -> "";
      case Rebuilding.Folding folding -> folding(folding);
      case Rebuilding.Comparing _ -> "Comparing the read model with its log folded anew";
      case Rebuilding.Cancelling _ -> "Cancelling";
      case Rebuilding.Replacing _ -> "Replacing the read model";
      case Rebuilding.Agrees(long events, String digest, long millis, boolean replaced) ->
          "The read model agrees with its log%s: %s events, digest %s, folded in %s s."
              .formatted(
                  replaced ? " and was replaced by one folded anew" : "",
                  numbers.count(events),
                  shortly(digest),
                  String.format(Locale.ROOT, "%.1f", millis / 1000.0));
      case Rebuilding.Differs(String first) -> "The read model differs from its log. " + first;
      case Rebuilding.Mended(long events, String digest, String kept) ->
          "The read model was replaced by one folded anew: %s events, digest %s. The old one is kept as %s."
              .formatted(numbers.count(events), shortly(digest), kept);
      case Rebuilding.Unchanged(String sentence, _) -> sentence;
    };
  }

  private String folding(Rebuilding.Folding folding) {
    List<String> parts = new ArrayList<>();
    parts.add("Folding the log anew");
    if (folding.total() > 0) {
      parts.add(numbers.count(folding.done()) + " of " + numbers.count(folding.total()));
    }
    if (folding.perSecond() > 0) {
      parts.add(numbers.count(folding.perSecond()) + " events/s");
    }
    folding.secondsLeft().ifPresent(seconds -> parts.add(left(seconds)));
    return String.join(DOT, parts);
  }

  private static String left(long seconds) {
    return seconds < 60
        ? seconds + " s left"
        : String.format(Locale.ROOT, "%d:%02d min left", seconds / 60, seconds % 60);
  }

  private static String shortly(String digest) {
    return digest.substring(0, Math.min(DIGITS_SHOWN, digest.length()));
  }

  ReadOnlyObjectProperty<Mood> moodProperty() {
    return mood.getReadOnlyProperty();
  }

  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** From 0 to 1, or -1 while unknown. */
  ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty cancellableProperty() {
    return cancellable.getReadOnlyProperty();
  }
}
