package dev.daybook.view.events;

import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loaded events with what is supposed between and right beside them, in one piece.
 *
 * @param first the index on screen of the first
 */
record EventLines(int first, List<EventLine> lines) {
  static EventLines of(EventTable table, MoneyText money, ZoneId zone) {
    Map<Long, WhatIfModel.Row> supposed = new HashMap<>();
    table.supposed().forEach(each -> supposed.put(each.index(), each.row()));
    long first = table.shownAt(table.first());
    while (supposed.containsKey(first - 1)) {
      first--;
    }
    List<EventLine> lines = new ArrayList<>();
    int events = 0;
    while (events < table.rows().size() || supposed.containsKey(first + lines.size())) {
      WhatIfModel.Row row = supposed.get(first + lines.size());
      lines.add(
          row == null
              ? new BookedLine(table.rows().get(events++), money, zone)
              : new SupposedLine(row, money, zone));
    }
    return new EventLines((int) Math.min(Integer.MAX_VALUE, first), lines);
  }
}
