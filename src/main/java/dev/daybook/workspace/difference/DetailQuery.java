package dev.daybook.workspace.difference;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.DifferenceEvents;
import dev.daybook.workspace.text.EventTypeText;
import dev.daybook.workspace.tools.Records;
import java.util.ArrayList;
import java.util.List;

/**
 * The events behind an account's change: which they are comes from the timeline, the words from the
 * read model's file. One thread at a time, like the reader.
 */
public final class DetailQuery {
  private final ReadModelReader reader;

  public DetailQuery(ReadModelReader reader) {
    this.reader = reader;
  }

  /** All of them. */
  public DifferenceTable.Detail all(Compared compared, AccountId account) {
    DifferenceEvents events = compared.difference().events(account, compared.reversals());
    return page(compared, events, account, 0, events.size());
  }

  /** A stretch of them, in canonical order. */
  DifferenceTable.Detail page(
      Compared compared, DifferenceEvents events, AccountId account, int first, int count) {
    int from = Math.clamp(first, 0, Math.max(0, events.size() - 1));
    int to = (int) Math.min(events.size(), (long) from + count);
    List<LogPosition> positions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      positions.add(events.position(i));
    }
    List<EventRecord> records = Records.at(reader, positions);
    List<DifferenceTable.EventRow> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      EventRecord record = records.get(i - from);
      rows.add(
          new DifferenceTable.EventRow(
              record.position(),
              record.effective(),
              record.recorded(),
              EventTypeText.of(record.type()),
              events.kind(i),
              events.contribution(i),
              record.memo(),
              record.author()));
    }
    return new DifferenceTable.Detail(
        account,
        compared.fold().accounts().get(account).map(Account::currency).orElse(CurrencyCode.NONE),
        events.size(),
        from,
        rows,
        events.sum());
  }
}
