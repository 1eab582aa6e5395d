package dev.daybook.view.figures;

import dev.daybook.fx.Changed;
import dev.daybook.fx.Tone;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.accounts.KeyFigures.LargestMove;
import dev.daybook.workspace.accounts.KeyFigures.Total;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The key figures as text. FX thread. */
public final class FiguresViewModel {
  /** More currencies than this are told in one figure. */
  private static final int CURRENCIES = 3;

  private final ReadOnlyObjectWrapper<List<Figure>> figures =
      new ReadOnlyObjectWrapper<>(List.of());
  private final MoneyText money;
  private final Changed partsChanged = new Changed();
  private CompareModel compare = CompareModel.NONE;
  private WhatIfModel.Figures supposed = WhatIfModel.Figures.NONE;

  public FiguresViewModel(MoneyText money) {
    this.money = money;
  }

  ReadOnlyObjectProperty<List<Figure>> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** About the first figure that is a sum of events. */
  public Optional<WhyQuestion> firstQuestion() {
    return figures.get().stream().map(Figure::question).filter(Objects::nonNull).findFirst();
  }

  /** Takes what concerns the figures. */
  public void apply(Snapshot snapshot) {
    boolean loading = snapshot.progress().phase() == Progress.Phase.LOADING;
    if (loading && snapshot.figures().events() == 0) {
      if (partsChanged.to(Progress.Phase.LOADING)) {
        figures.set(List.of(instant("Showing", "loading", "the book is read", Tone.PLAIN)));
      }
      return;
    }
    boolean changed =
        partsChanged.to(
            snapshot.figures(),
            snapshot.cursor(),
            snapshot.knowledge().still(),
            snapshot.zone(),
            snapshot.compare(),
            snapshot.whatIf().figures(),
            loading);
    if (changed) {
      compare = snapshot.compare();
      supposed = snapshot.whatIf().figures();
      figures.set(figures(snapshot, loading));
    }
  }

  /** Of which instant the figures are. */
  private static Figure instant(Snapshot snapshot, boolean loading) {
    AsOf still = snapshot.knowledge().still();
    Instant at = still == null ? snapshot.cursor().instant() : still.effective();
    String title = still == null ? "Showing" : "Still showing";
    if (at != null) {
      return instant(
          title,
          TimeText.seconds(at, snapshot.zone()),
          TimeText.zoneName(snapshot.zone()),
          Tone.HISTORY);
    }
    return loading
        ? instant(title, "LAST KNOWN", "newer events follow", Tone.PLAIN)
        : instant(title, "LIVE", "all known now", Tone.LIVE);
  }

  private static Figure instant(String title, String value, String note, Tone tone) {
    return new Figure("figure-instant", title, value, note, tone, null);
  }

  private List<Figure> figures(Snapshot snapshot, boolean loading) {
    KeyFigures now = snapshot.figures();
    CursorState cursor = snapshot.cursor();
    List<Figure> all = new ArrayList<>();
    all.add(instant(snapshot, loading));
    now.totals().stream().limit(CURRENCIES).map(this::total).forEach(all::add);
    if (now.totals().size() > CURRENCIES) {
      all.add(others(now.totals().subList(CURRENCIES, now.totals().size())));
    }
    all.add(
        new Figure(
            "figure-accounts",
            "Accounts",
            money.count(now.accounts()),
            "",
            Tone.PLAIN,
            new WhyQuestion.Accounts()));
    all.add(
        new Figure(
            "figure-events",
            "Events",
            money.count(now.events()),
            cursor.live() ? "" : "of " + money.count(cursor.eventTotal()),
            supposed.events() == 0 ? "" : "+" + money.count(supposed.events()) + " supposed",
            Tone.PLAIN,
            new WhyQuestion.Events()));
    LargestMove largest = now.largest();
    if (largest != null) {
      all.add(
          new Figure(
              "figure-largest",
              "Largest move",
              money.signed(largest.amount()),
              largest.currency() + " \u00b7 account " + largest.account(),
              largestSupposed(),
              Tone.PLAIN,
              new WhyQuestion.LargestMove()));
    }
    return all;
  }

  private Figure total(Total total) {
    return new Figure(
        "figure-total-" + total.currency(),
        "Total " + total.currency(),
        money.exact(total.sum()),
        (total.accounts() == 1 ? "1 account" : money.count(total.accounts()) + " accounts")
            + toB(total.currency()),
        supposed(total.currency()),
        total.sum().signum() < 0 ? Tone.NEGATIVE : Tone.PLAIN,
        new WhyQuestion.Total(total.currency(), null));
  }

  private String supposed(CurrencyCode currency) {
    BigDecimal otherwise = supposed.totals().get(currency);
    return otherwise == null ? "" : "what if " + money.exact(otherwise);
  }

  private String largestSupposed() {
    LargestMove largest = supposed.largest();
    return largest == null
        ? ""
        : "what if %s %s".formatted(money.signed(largest.amount()), largest.currency());
  }

  /** By how much the total at B differs, while two views are compared. */
  private String toB(CurrencyCode currency) {
    BigDecimal difference = compare.toB().get(currency);
    if (difference == null) {
      return compare.active() && compare.table().computing() ? " \u00b7 to B \u2026" : "";
    }
    return " \u00b7 to B " + (difference.signum() > 0 ? "+" : "") + money.exact(difference);
  }

  private Figure others(List<Total> others) {
    String codes = others.stream().map(t -> t.currency().code()).collect(Collectors.joining(", "));
    String touched =
        others.stream()
            .map(Total::currency)
            .filter(supposed.totals()::containsKey)
            .map(CurrencyCode::code)
            .collect(Collectors.joining(", "));
    return new Figure(
        "figure-more",
        "More currencies",
        "+" + others.size(),
        codes,
        touched.isEmpty() ? "" : "what if: " + touched,
        Tone.PLAIN,
        null);
  }
}
