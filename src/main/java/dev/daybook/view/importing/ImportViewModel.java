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
  private final ImportWords words;
  private ZoneId zone = ZoneOffset.UTC;
  private int shownTrial;

  public ImportViewModel(MoneyText money) {
    this.money = money;
    words = new ImportWords(money);
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
    workText.set(work == null ? "" : words.workText(work));
    workDone.set(work == null || work.total() == 0 ? ENDLESS : (double) work.done() / work.total());
    if (work == null || trial != null) {
      // While a file is tried out again, the last answer stays to look at.
      if (trialChanged.to(trial)) {
        show(null); // in between: a property compares the lists it is given, row by row
        show(trial);
      }
      totals.set(trial == null ? "" : words.totals(trial, model.finished()));
    }
    shownTrial = trial == null ? 0 : trial.number();
    boolean ready = work == null && !model.finished();
    again.set(ready && trial == null && !model.choices().isEmpty());
    postAll.set(ready && trial != null && trial.inTheWay() == 0 ? words.postAll(trial) : "");
    postRest.set(
        ready && trial != null && trial.inTheWay() > 0 && trial.posted() > 0
            ? words.postRest(trial)
            : "");
    sentence.set(words.sentence(model, trial));
  }

  private void show(ImportModel.@Nullable Trial trial) {
    rows.set(trial == null ? List.of() : trial.rows());
    problems.set(trial == null ? List.of() : trial.problems());
    accounts.set(trial == null ? List.of() : trial.accounts());
    differences.set(trial == null ? List.of() : trial.differences());
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
    return words.verdict(verdict, finished.get());
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
