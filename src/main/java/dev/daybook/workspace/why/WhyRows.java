package dev.daybook.workspace.why;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Listed;
import dev.daybook.workspace.text.EventTypeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Listed events with their words from the read model's file. One thread, the reader's. */
public final class WhyRows {
  private final ReadModelReader reader;

  public WhyRows(ReadModelReader reader) {
    this.reader = reader;
  }

  /**
   * A stretch of an answer's events.
   *
   * @param first the index of the first row wanted in the order asked for
   */
  public List<WhyTable.Row> page(WhyAnswer answer, boolean newestFirst, long first, int count) {
    long total = answer.events().size();
    long end = Math.min(total, first + count);
    int most = (int) Math.max(0, end - first);
    List<Listed> listed = answer.events().page(newestFirst ? total - end : first, most);
    Map<LogPosition, EventRecord> records = new HashMap<>();
    reader
        .events(listed.stream().map(Listed::position).toList())
        .forEach(record -> records.put(record.position(), record));
    List<WhyTable.Row> rows =
        listed.stream().map(each -> row(answer, each, records.get(each.position()))).toList();
    return newestFirst ? rows.reversed() : rows;
  }

  private static WhyTable.Row row(WhyAnswer answer, Listed listed, @Nullable EventRecord record) {
    Account account = answer.fold().accounts().get(listed.account()).orElse(null);
    if (record == null) {
      return lost(listed, account == null ? "" : account.name());
    }
    CurrencyCode currency = record.currencyIn(account);
    CommandId command = record.commandId();
    return new WhyTable.Row(
        listed.index() + 1,
        record.position(),
        record.id(),
        record.effective(),
        record.recorded(),
        record.account(),
        account == null ? "" : account.name(),
        EventTypeText.of(record.type()),
        record.amount(),
        currency,
        listed.sumAfter(),
        record.memo(),
        record.author(),
        command == null ? null : command.value());
  }

  /** What is known of it all the same. */
  private static WhyTable.Row lost(Listed listed, String accountName) {
    return new WhyTable.Row(
        listed.index() + 1,
        listed.position(),
        null,
        listed.effective(),
        null,
        listed.account(),
        accountName,
        "Its row is missing",
        listed.amount(),
        CurrencyCode.NONE,
        listed.sumAfter(),
        null,
        null,
        null);
  }
}
