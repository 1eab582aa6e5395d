package dev.daybook.view.figures;

import dev.daybook.fx.Changed;
import dev.daybook.fx.Tone;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.accounts.KeyFigures.LargestMove;
import dev.daybook.workspace.accounts.KeyFigures.Total;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private Map<CurrencyCode, BigDecimal> toB = Map.of();

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
        figures.set(
            List.of(
                new Figure(
                    "figure-instant", "Showing", "loading", "the book is read", Tone.PLAIN, null)));
      }
      return;
    }
    boolean changed =
        partsChanged.to(
            snapshot.figures(), snapshot.cursor(), snapshot.zone(), snapshot.compare(), loading);
    if (changed) {
      toB = snapshot.compare().toB();
      figures.set(figures(snapshot.figures(), snapshot.cursor(), snapshot.zone(), loading));
    }
  }

  private List<Figure> figures(KeyFigures now, CursorState cursor, ZoneId zone, boolean loading) {
    List<Figure> all = new ArrayList<>();
    all.add(
        cursor.instant() == null
            ? loading
                ? new Figure(
                    "figure-instant",
                    "Showing",
                    "LAST KNOWN",
                    "newer events follow",
                    Tone.PLAIN,
                    null)
                : new Figure("figure-instant", "Showing", "LIVE", "all known now", Tone.LIVE, null)
            : new Figure(
                "figure-instant",
                "Showing",
                TimeText.seconds(cursor.instant(), zone),
                TimeText.zoneName(zone),
                Tone.HISTORY,
                null));
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
        total.sum().signum() < 0 ? Tone.NEGATIVE : Tone.PLAIN,
        new WhyQuestion.Total(total.currency(), null));
  }

  /** By how much the total at B differs, while two views are compared. */
  private String toB(CurrencyCode currency) {
    BigDecimal difference = toB.get(currency);
    return difference == null
        ? ""
        : " \u00b7 to B " + (difference.signum() > 0 ? "+" : "") + money.exact(difference);
  }

  private static Figure others(List<Total> others) {
    String codes = others.stream().map(t -> t.currency().code()).collect(Collectors.joining(", "));
    return new Figure(
        "figure-more", "More currencies", "+" + others.size(), codes, Tone.PLAIN, null);
  }
}
