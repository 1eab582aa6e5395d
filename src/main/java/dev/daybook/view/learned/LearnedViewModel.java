package dev.daybook.view.learned;

import dev.daybook.fx.Changed;
import dev.daybook.fx.VirtualRows;
import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What was learned since the instant looked at; asked for only while somebody looks. FX thread. */
public final class LearnedViewModel {
  private static final int MARGIN = 100;
  private static final String LIVE =
      "LIVE: all that is recorded is known. Move into history to see what was learned since.";

  private final VirtualRows<LearnedLine> rows = new VirtualRows<>(_ -> line(null));
  private final ReadOnlyObjectWrapper<LearnedTable> table =
      new ReadOnlyObjectWrapper<>(LearnedTable.NONE);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Learned since");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(LIVE);
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final Changed changed = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;
  private final LearnedText text;
  private ZoneId zone = ZoneOffset.UTC;
  private int asked;
  private int askedEnd;

  public LearnedViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
    text = new LearnedText(money);
  }

  private LearnedLine line(LearnedTable.@Nullable Row row) {
    return new LearnedLine(row, money, zone);
  }

  /** Takes what concerns it. */
  public void apply(Snapshot snapshot) {
    Knowledge knowledge = snapshot.knowledge();
    sentence.set(sentence(snapshot.cursor(), knowledge, snapshot.zone()));
    if (!changed.to(knowledge.learned().table(), snapshot.zone())) {
      return;
    }
    zone = snapshot.zone();
    zoneName.set(TimeText.zoneName(zone));
    LearnedTable learned = knowledge.learned().table();
    title.set(
        learned.total() == 0 ? "Learned since" : "Learned since  " + money.count(learned.total()));
    List<LearnedLine> lines = learned.rows().stream().map(this::line).toList();
    rows.show((int) Math.min(Integer.MAX_VALUE, learned.total()), learned.first(), lines);
    table.set(learned);
  }

  private String sentence(CursorState cursor, Knowledge knowledge, ZoneId in) {
    if (cursor.live()) {
      return LIVE;
    }
    Knowledge.Learning learned = knowledge.learned();
    String waiting = upper(learned.waiting());
    if (learned.at() == null || learned.since() == null) {
      return waiting;
    }
    String shown = sentence(learned.table(), learned.since(), learned.at(), in);
    return waiting.isEmpty() ? shown : waiting + " Still shown: " + shown;
  }

  private String sentence(LearnedTable learned, KnownAs since, Instant at, ZoneId in) {
    String then =
        switch (since) {
          case KnownAs.Now _, KnownAs.Then _ -> TimeText.named(at, in) + " and effective up to it";
          case KnownAs.At(Instant known) -> TimeText.named(known, in) + effective(at, in);
          case KnownAs.UpTo(var end) -> "position " + end + effective(at, in);
        };
    return learned.total() == 0
        ? "Nothing was recorded after " + then + "."
        : "Recorded after " + then + ": " + text.counts(learned.kinds()) + ".";
  }

  private static String upper(String sentence) {
    return sentence.isEmpty()
        ? ""
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String effective(Instant at, ZoneId in) {
    return ", effective up to " + TimeText.named(at, in);
  }

  /** Whether somebody looks; nothing is computed for nobody. */
  public void looking(boolean now) {
    asked = 0;
    askedEnd = now ? MARGIN : 0;
    intents.accept(new Intent.ShowLearned(0, askedEnd));
  }

  /** The rows on screen: asks for them and some around, unless that was asked for already. */
  void visible(int first, int count) {
    int end = first + count;
    int last = (int) Math.min(Integer.MAX_VALUE, table.get().total());
    if (count <= 0 || last == 0 || (first >= asked && Math.min(end, last) <= askedEnd)) {
      return;
    }
    asked = Math.max(0, first - MARGIN);
    askedEnd = end + MARGIN;
    intents.accept(new Intent.ShowLearned(asked, askedEnd - asked));
  }

  MoneyText money() {
    return money;
  }

  VirtualRows<LearnedLine> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<LearnedTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }
}
