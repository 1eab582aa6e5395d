package dev.daybook.view.importing;

import dev.daybook.fx.Changed;
import dev.daybook.importing.ImportChoice;
import dev.daybook.importing.ImportModel;
import dev.daybook.importing.ImportModel.AccountLine;
import dev.daybook.importing.ImportModel.Difference;
import dev.daybook.importing.ImportModel.Row;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.RefusalText;
import dev.daybook.workspace.text.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** An import as text. FX thread. */
public final class ImportViewModel {
  /** A bar whose length is not known. */
  private static final double ENDLESS = -1;

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper posting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("UTC");
  private final ReadOnlyBooleanWrapper again = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper workText = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper workDone = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper postAll = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper postRest = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<ImportChoice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> mappings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Row>> problems = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<AccountLine>> accounts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Difference>> differences =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Changed trialChanged = new Changed();
  private final MoneyText money;
  private ZoneId zone = ZoneOffset.UTC;
  private int shownTrial;

  public ImportViewModel(MoneyText money) {
    this.money = money;
  }

  public void apply(ImportModel model) {
    zone = model.zone();
    zoneName.set(TimeText.zoneName(zone));
    ImportModel.Trial trial = model.trial();
    ImportModel.Work work = model.work();
    open.set(model.isOpen());
    finished.set(model.finished());
    posting.set(work != null && work.posting());
    busy.set(work != null);
    title.set("Import " + model.file());
    choices.set(model.choices());
    mappings.set(model.mappings());
    workText.set(work == null ? "" : workText(work));
    workDone.set(work == null || work.total() == 0 ? ENDLESS : (double) work.done() / work.total());
    if (work == null || trial != null) {
      // While a file is tried out again, the last answer stays to look at.
      if (trialChanged.to(trial)) {
        show(null); // in between: a property compares the lists it is given, row by row
        show(trial);
      }
      totals.set(trial == null ? "" : totals(trial));
    }
    shownTrial = trial == null ? 0 : trial.number();
    boolean ready = work == null && !model.finished();
    again.set(ready && trial == null && !model.choices().isEmpty());
    postAll.set(ready && trial != null && trial.inTheWay() == 0 ? postAll(trial) : "");
    postRest.set(
        ready && trial != null && trial.inTheWay() > 0 && trial.posted() > 0
            ? postRest(trial)
            : "");
    sentence.set(sentence(model, trial));
  }

  private void show(ImportModel.@Nullable Trial trial) {
    rows.set(trial == null ? List.of() : trial.rows());
    problems.set(trial == null ? List.of() : trial.problems());
    accounts.set(trial == null ? List.of() : trial.accounts());
    differences.set(trial == null ? List.of() : trial.differences());
  }

  private String workText(ImportModel.Work work) {
    return work.total() == 0
        ? work.what() + "\u2026"
        : "%s\u2026 %d %%".formatted(work.what(), Math.min(100, work.done() * 100 / work.total()));
  }

  private String postAll(ImportModel.Trial trial) {
    return trial.posted() == 0 ? "" : "Import " + counted(trial.posted(), "row");
  }

  private String postRest(ImportModel.Trial trial) {
    return "Leave out %s, import %s"
        .formatted(money.count(trial.inTheWay()), money.count(trial.posted()));
  }

  private String sentence(ImportModel model, ImportModel.@Nullable Trial trial) {
    if (!model.sentence().isEmpty() || model.work() != null) {
      return model.sentence();
    }
    if (trial == null) {
      return String.join(" ", model.questions());
    }
    String verdict =
        trial.inTheWay() > 0
            ? counted(trial.inTheWay(), "row")
                + (trial.inTheWay() == 1 ? " stands" : " stand")
                + " in the way, and nothing is written while it is so: correct the file, choose"
                + " otherwise, or leave them out."
            : trial.posted() == 0
                ? "Nothing to add: every row was recorded before."
                : "All or nothing: the rows are recorded in one transaction.";
    return model.questions().isEmpty()
        ? verdict
        : verdict + " " + String.join(" ", model.questions());
  }

  /** {@code 1,234 rows to post, 2 recorded before · EUR +1,000.00 −250.00}. */
  private String totals(ImportModel.Trial trial) {
    StringBuilder text =
        new StringBuilder(
            counted(trial.posted(), "row") + (finished.get() ? " recorded" : " to post"));
    if (trial.alreadyRecorded() > 0) {
      text.append(", ").append(money.count(trial.alreadyRecorded())).append(" recorded before");
    }
    if (trial.bad() > 0) {
      text.append(", ").append(money.count(trial.bad())).append(" bad");
    }
    if (trial.refused() > 0) {
      text.append(", ").append(money.count(trial.refused())).append(" refused");
    }
    String sums =
        trial.totals().stream()
            .map(
                t ->
                    "%s +%s %s"
                        .formatted(
                            t.currency(), money.exact(t.in()), money.exact(t.out().negate())))
            .collect(Collectors.joining(" \u00b7 "));
    if (!sums.isEmpty()) {
      text.append(" \u00b7 ").append(sums);
    }
    if (trial.stated() > 0) {
      text.append(" \u00b7 ")
          .append(
              trial.differences().isEmpty()
                  ? "all " + counted(trial.stated(), "balance") + " agree"
                  : "%s of %s differ"
                      .formatted(
                          money.count(trial.differences().size()),
                          counted(trial.stated(), "balance")));
    }
    return text.toString();
  }

  private String counted(long count, String noun) {
    return money.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** What the Escape key does: breaks off what is being done, else puts the file away. */
  public void escape(ImportActions actions) {
    if (busy.get()) {
      actions.cancel();
    } else {
      actions.close();
    }
  }

  /** The number of the trial on screen. */
  int trial() {
    return shownTrial;
  }

  MoneyText money() {
    return money;
  }

  String verdict(ImportModel.Verdict verdict) {
    return switch (verdict) {
      case POSTED -> finished.get() ? "recorded" : "to post";
      case ALREADY_RECORDED -> "recorded before";
      case BAD -> "bad";
      case REFUSED -> "refused";
    };
  }

  /** Why a row is in the way, with instants in the window's zone. */
  String why(Row row) {
    return row.refusal() == null ? row.sentence() : RefusalText.of(row.refusal(), zone);
  }

  String time(Instant instant) {
    return TimeText.seconds(instant, zone);
  }

  /** For the headers of the columns that hold times. */
  ReadOnlyStringProperty zoneNameProperty() {
    return zoneName.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the ledger is about to change: nothing can be chosen then. */
  ReadOnlyBooleanProperty postingProperty() {
    return posting.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty finishedProperty() {
    return finished.getReadOnlyProperty();
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  ReadOnlyStringProperty workTextProperty() {
    return workText.getReadOnlyProperty();
  }

  /** From 0 to 1, or -1 while it is not known. */
  ReadOnlyDoubleProperty workDoneProperty() {
    return workDone.getReadOnlyProperty();
  }

  /** Whether the file waits to be tried out again. */
  ReadOnlyBooleanProperty againProperty() {
    return again.getReadOnlyProperty();
  }

  /** What the button that posts all rows says, or empty if they cannot be posted. */
  ReadOnlyStringProperty postAllProperty() {
    return postAll.getReadOnlyProperty();
  }

  /** What the button that leaves rows out says, or empty if there are none. */
  ReadOnlyStringProperty postRestProperty() {
    return postRest.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<ImportChoice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<String>> mappingsProperty() {
    return mappings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Row>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<AccountLine>> accountsProperty() {
    return accounts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Difference>> differencesProperty() {
    return differences.getReadOnlyProperty();
  }
}
