package dev.daybook.view.difference;

import dev.daybook.fx.Changed;
import dev.daybook.fx.Lines;
import dev.daybook.ledger.AccountId;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.difference.DifferenceTable;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.DifferenceText;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.tools.LazyRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The table of differences, and what sorting, filtering and selecting ask for. FX thread. */
public final class DifferenceViewModel {
  /** More currencies than this are only counted. */
  private static final int CURRENCIES = 3;

  private final ReadOnlyObjectWrapper<DifferenceLines> lines =
      new ReadOnlyObjectWrapper<>(new DifferenceLines(LazyRows.none(), new MoneyText(Locale.ROOT)));
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Difference");
  private final ReadOnlyStringWrapper views = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper begun = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper twoKnowledges = new ReadOnlyBooleanWrapper();
  private final StringProperty filter = new SimpleStringProperty("");
  private final BehindViewModel behind;
  private final Changed rowsChanged = new Changed();
  private final Changed partsChanged = new Changed();
  private final Consumer<Intent> intents;
  private final MoneyText money;

  public DifferenceViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    this.money = money;
    behind = new BehindViewModel(intents, money);
    filter.subscribe((_, text) -> intents.accept(new Intent.Compare.Filter(text.strip())));
  }

  /** Takes what concerns the table. */
  public void apply(Snapshot snapshot) {
    CompareModel compare = snapshot.compare();
    DifferenceTable table = compare.table();
    behind.apply(table.detail(), snapshot.zone());
    if (!partsChanged.to(compare, snapshot.zone())) {
      return;
    }
    active.set(compare.active());
    begun.set(compare.begun());
    twoKnowledges.set(knowDifferently(table));
    title.set(compare.active() ? "Difference  " + money.count(table.accounts()) : "Difference");
    views.set(views(compare, snapshot.zone()));
    count.set(count(table));
    totals.set(totals(table.totals()));
    sentence.set(table.sentence());
    emptyText.set(emptyText(compare));
    if (rowsChanged.to(table.rows())) {
      lines.set(new DifferenceLines(table.rows(), money));
    }
  }

  private static boolean knowDifferently(DifferenceTable table) {
    return table.a() != null
        && table.b() != null
        && !Objects.equals(table.a().knownUpTo(), table.b().knownUpTo());
  }

  /** Of which views the table is; they may be those of a moment ago. */
  private static String views(CompareModel compare, ZoneId zone) {
    DifferenceTable table = compare.table();
    return table.a() == null || table.b() == null
        ? ""
        : "A  %s  \u2192  B  %s%s"
            .formatted(
                DifferenceText.view(table.a(), zone),
                DifferenceText.view(table.b(), zone),
                table.computing() ? "  (computing\u2026)" : "");
  }

  private String count(DifferenceTable table) {
    if (table.a() == null) {
      return "";
    }
    String accounts =
        table.rows().size() == table.accounts()
            ? counted(table.accounts(), "account")
            : money.count(table.rows().size()) + " of " + counted(table.accounts(), "account");
    return accounts + " differ, by " + counted(table.events(), "event");
  }

  private String counted(long count, String noun) {
    return money.count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private String totals(List<DifferenceTable.Total> all) {
    String shown =
        all.stream().limit(CURRENCIES).map(this::total).collect(Collectors.joining("\n"));
    return all.size() > CURRENCIES ? shown + "\n+" + more(all.size() - CURRENCIES) : shown;
  }

  private static String more(int currencies) {
    return currencies + (currencies == 1 ? " more currency" : " more currencies");
  }

  private String total(DifferenceTable.Total total) {
    String unknown = twoKnowledges.get() ? "  +  not yet known " + signed(total.notYetKnown()) : "";
    return "%s %s  =  new business %s  +  late arrivals %s%s  +  corrections %s"
        .formatted(
            total.currency(),
            signed(total.change()),
            signed(total.newBusiness()),
            signed(total.late()),
            unknown,
            signed(total.corrections()));
  }

  private String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + money.exact(value);
  }

  private static String emptyText(CompareModel compare) {
    if (compare.active()) {
      return compare.table().computing() && compare.table().a() == null
          ? "Comparing\u2026"
          : compare.table().accounts() == 0
              ? "Nothing differs between A and B."
              : "No account matches the filter.";
    }
    return compare.begun()
        ? "Move the cursor to the other instant and set %s."
            .formatted(compare.a() == null ? "A with I" : "B with O")
        : "Set A with I and B with O where the cursor stands, or compare the stretch shown with D.";
  }

  /** Makes a line only when a cell asks for it. */
  static final class DifferenceLines extends Lines<DifferenceLine> {
    private final LazyRows<DifferenceTable.Row> rows;
    private final MoneyText money;

    DifferenceLines(LazyRows<DifferenceTable.Row> rows, MoneyText money) {
      this.rows = rows;
      this.money = money;
    }

    @Override
    public DifferenceLine get(int index) {
      return new DifferenceLine(rows.get(index), money);
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  /** Where the rows of some accounts stand. */
  int[] indicesOf(Set<AccountId> accounts) {
    LazyRows<DifferenceTable.Row> rows = lines.get().rows;
    return accounts.isEmpty()
        ? new int[0]
        : IntStream.range(0, rows.size()).filter(i -> accounts.contains(rows.id(i))).toArray();
  }

  // ---- what the analyst does ----

  void inspect(List<AccountId> chosen) {
    behind.inspect(chosen.size() == 1 ? chosen.getFirst() : null);
  }

  void sort(DifferenceColumn column, boolean ascending) {
    intents.accept(new Intent.Compare.Sort(column, ascending));
  }

  public void compare() {
    intents.accept(new Intent.Compare.Show());
  }

  public void leave() {
    intents.accept(new Intent.Compare.Leave());
  }

  void export(Path file) {
    intents.accept(new Intent.Compare.Export(file));
  }

  /** Something the window itself has to say, until there is news. */
  void say(String what) {
    sentence.set(what);
  }

  // ---- what is shown ----

  BehindViewModel behind() {
    return behind;
  }

  ObservableValue<? extends List<DifferenceLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** For the tab. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty viewsProperty() {
    return views.getReadOnlyProperty();
  }

  ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Whether A and B know differently much. */
  ReadOnlyBooleanProperty twoKnowledgesProperty() {
    return twoKnowledges.getReadOnlyProperty();
  }

  /** Whether any handle stands. */
  public ReadOnlyBooleanProperty begunProperty() {
    return begun.getReadOnlyProperty();
  }

  StringProperty filterProperty() {
    return filter;
  }
}
