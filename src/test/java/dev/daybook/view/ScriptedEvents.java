package dev.daybook.view;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The events of a scripted book as table rows, newest first. */
final class ScriptedEvents {
  private ScriptedEvents() {}

  static EventTable table(ScriptedView view, List<WhatIfModel.Row> whatIf, int first, int count) {
    List<EventTable.EventRow> newest = newestFirst(view, view.end());
    int from = Math.min(first, newest.size());
    int to = Math.min(newest.size(), from + count);
    return new EventTable(
        newest.size(), from, newest.subList(from, to), supposed(view, newest, whatIf));
  }

  /** What is supposed, between the events. */
  private static List<EventTable.Supposed> supposed(
      ScriptedView view, List<EventTable.EventRow> newest, List<WhatIfModel.Row> whatIf) {
    List<EventTable.Supposed> rows = new ArrayList<>();
    for (WhatIfModel.Row row : whatIf.reversed()) {
      long newer = newest.stream().filter(e -> e.effective().isAfter(row.at())).count();
      boolean shown = view.selection().isEmpty() || view.selection().contains(row.account());
      if (shown && (view.cursor() == null || !row.at().isAfter(view.cursor()))) {
        rows.add(new EventTable.Supposed(newer + rows.size(), row));
      }
    }
    return rows;
  }

  /** Of the first so many, those that are shown. */
  static List<EventTable.EventRow> newestFirst(ScriptedView view, int end) {
    long[] balances = new long[view.book().holders.size()];
    List<EventTable.EventRow> all = new ArrayList<>();
    for (int i : view.shownUpTo(end).toArray()) {
      Post p = view.book().posts.get(i);
      Holder h = view.book().holders.get(p.holder());
      balances[p.holder()] += p.amount();
      if (view.selection().isEmpty() || view.selection().contains(h.id())) {
        all.add(
            new EventTable.EventRow(
                new LogPosition(0, i * 2L),
                new EventId(new UUID(1, i)),
                p.at(),
                p.at().plusSeconds(3),
                h.id(),
                h.name(),
                p.type(),
                new Amount(p.amount()),
                h.currency(),
                new Amount(balances[p.holder()]),
                p.memo(),
                "analyst",
                null,
                true,
                false,
                null,
                null));
      }
    }
    return all.reversed();
  }
}
