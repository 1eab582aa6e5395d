package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.difference.DifferenceTable;
import dev.daybook.workspace.difference.DifferenceTable.Part;
import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.difference.DifferenceTable.Total;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.tools.LazyRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares two instants of a {@link SampleBook} by adding up, and answers what is asked of it. */
final class ScriptedComparison {
  private final SampleBook book;
  private @Nullable AsOf a;
  private @Nullable AsOf b;
  private String filter = "";
  private DifferenceColumn by = DifferenceColumn.NUMBER;
  private boolean ascending = true;
  private @Nullable AccountId inspected;
  private String sentence = "";

  /** Whether it takes long, with a view that knows less at B. */
  boolean slow;

  ScriptedComparison(SampleBook book) {
    this.book = book;
  }

  void apply(Intent.Compare ask, @Nullable Instant cursor, Instant begin) {
    switch (ask) {
      case Intent.Compare.SetHere(Handle handle) -> set(handle, cursor);
      case Intent.Compare.Move(Handle handle, Instant to) -> set(handle, to);
      case Intent.Compare.Step _ -> {}
      case Intent.Compare.Show() -> {
        a = a == null ? AsOf.at(begin) : a;
        b = b == null ? new AsOf(cursor, null) : b;
      }
      case Intent.Compare.Leave() -> {
        a = null;
        b = null;
      }
      case Intent.Compare.Sort(DifferenceColumn column, boolean up) -> {
        by = column;
        ascending = up;
      }
      case Intent.Compare.Filter(String text) -> filter = text.toLowerCase(Locale.ROOT);
      case Intent.Compare.Inspect(AccountId account) -> inspected = account;
      case Intent.Compare.ShowEvents _ -> {}
      case Intent.Compare.Export(var file) -> sentence = "Written into " + file.getFileName() + ".";
    }
  }

  private void set(Handle handle, @Nullable Instant to) {
    if (handle == Handle.A) {
      a = new AsOf(to, null);
    } else {
      b = new AsOf(to, null);
    }
  }

  private static ChangeKind kind(Post post, int index) {
    return post.type().equals("Reversal")
        ? ChangeKind.CORRECTION
        : index % 29 == 0 ? ChangeKind.LATE : ChangeKind.NEW_BUSINESS;
  }

  /** What adds up for one account. */
  private static final class Sums {
    long atA;
    long atB;
    final Map<ChangeKind, Part> parts = new EnumMap<>(ChangeKind.class);
    final List<DifferenceTable.EventRow> events = new ArrayList<>();

    Part part(ChangeKind kind) {
      return parts.getOrDefault(kind, new Part(Amount.ZERO, 0));
    }
  }

  CompareModel model() {
    AsOf from = a;
    AsOf to = b;
    if (from == null || to == null) {
      return new CompareModel(from, to, DifferenceTable.NONE, Map.of());
    }
    Map<Integer, Sums> all = new TreeMap<>();
    for (int i = 0; i < book.posts.size(); i++) {
      add(all.computeIfAbsent(book.posts.get(i).holder(), _ -> new Sums()), i, from, to);
    }
    all.values().removeIf(sums -> sums.events.isEmpty());
    List<Row> rows = all.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    Map<CurrencyCode, BigDecimal> toB = new TreeMap<>();
    rows.forEach(r -> toB.merge(r.currency(), r.change().toDecimal(), BigDecimal::add));
    List<Row> shown = rows.stream().filter(this::passes).sorted(order()).toList();
    DifferenceTable table =
        new DifferenceTable(
            from,
            to,
            rows.size(),
            rows.stream().mapToLong(Row::events).sum(),
            totals(rows),
            LazyRows.of(shown, Row::id),
            detail(all),
            slow,
            sentence);
    return new CompareModel(from, to, table, slow ? Map.of() : toB);
  }

  private boolean passes(Row row) {
    return row.id().toString().startsWith(filter)
        || row.name().toLowerCase(Locale.ROOT).contains(filter);
  }

  private static void add(Sums sums, int index, Post post, boolean inA, boolean inB) {
    sums.atA += inA ? post.amount() : 0;
    sums.atB += inB ? post.amount() : 0;
    if (inA != inB) {
      ChangeKind kind = kind(post, index);
      long adds = inB ? post.amount() : -post.amount();
      sums.parts.merge(
          kind,
          new Part(new Amount(adds), 1),
          (x, y) -> new Part(x.sum().plus(y.sum()), x.events() + y.events()));
      sums.events.add(
          new DifferenceTable.EventRow(
              new LogPosition(0, index * 2L),
              post.at(),
              post.at().plusSeconds(kind == ChangeKind.LATE ? 200_000 : 3),
              post.type(),
              kind,
              new Amount(adds),
              post.memo(),
              "analyst"));
    }
  }

  private void add(Sums sums, int index, AsOf from, AsOf to) {
    Post post = book.posts.get(index);
    long millis = post.at().toEpochMilli();
    add(sums, index, post, millis <= from.effectiveMillis(), millis <= to.effectiveMillis());
  }

  private Row row(int holder, Sums sums) {
    Holder of = book.holders.get(holder);
    return new Row(
        of.id(),
        of.name(),
        of.currency(),
        new Amount(sums.atA),
        new Amount(sums.atB),
        new Amount(sums.atB - sums.atA),
        sums.events.size(),
        sums.part(ChangeKind.NEW_BUSINESS),
        sums.part(ChangeKind.LATE),
        sums.part(ChangeKind.NOT_YET_KNOWN),
        sums.part(ChangeKind.CORRECTION));
  }

  private Comparator<Row> order() {
    Comparator<Row> order =
        by == DifferenceColumn.CHANGE
            ? Comparator.comparing(Row::change)
            : Comparator.comparing(Row::id);
    return ascending ? order : order.reversed();
  }

  private static List<Total> totals(List<Row> rows) {
    Map<CurrencyCode, Total> totals = new TreeMap<>();
    for (Row row : rows) {
      Total one =
          new Total(
              row.currency(),
              1,
              row.change().toDecimal(),
              row.newBusiness().sum().toDecimal(),
              row.late().sum().toDecimal(),
              row.notYetKnown().sum().toDecimal(),
              row.corrections().sum().toDecimal());
      totals.merge(row.currency(), one, ScriptedComparison::plus);
    }
    return List.copyOf(totals.values());
  }

  private static Total plus(Total x, Total y) {
    return new Total(
        x.currency(),
        x.accounts() + y.accounts(),
        x.change().add(y.change()),
        x.newBusiness().add(y.newBusiness()),
        x.late().add(y.late()),
        x.notYetKnown().add(y.notYetKnown()),
        x.corrections().add(y.corrections()));
  }

  private DifferenceTable.@Nullable Detail detail(Map<Integer, Sums> all) {
    for (Map.Entry<Integer, Sums> each : all.entrySet()) {
      Holder of = book.holders.get(each.getKey());
      if (of.id().equals(inspected)) {
        Sums sums = each.getValue();
        Amount change = new Amount(sums.atB - sums.atA);
        return new DifferenceTable.Detail(
            of.id(), of.currency(), sums.events.size(), 0, sums.events, change);
      }
    }
    return null;
  }
}
