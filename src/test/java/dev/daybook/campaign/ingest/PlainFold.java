package dev.daybook.campaign.ingest;

import dev.daybook.campaign.ingest.PlainRecord.Content;
import dev.daybook.ledger.LogPosition;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file must hold that has taken in these records: written from the documented rules, without
 * any of the product's folding code. Of several copies of one event it says that one counts, not
 * which: that depends on how partitions are interleaved by who reads them.
 */
final class PlainFold {
  private final Map<LogPosition, PlainRecord> records = new HashMap<>();
  private final Map<Integer, PlainAccount> accounts = new TreeMap<>();
  private final Set<String> events = new TreeSet<>();
  private final Set<LogPosition> quarantine = new TreeSet<>();
  private int copies;

  private PlainFold() {}

  static PlainFold of(Collection<PlainRecord> records) {
    PlainFold fold = new PlainFold();
    List<PlainRecord> recorded =
        records.stream()
            .sorted(
                Comparator.comparingLong(PlainRecord::recordedMillis)
                    .thenComparing(PlainRecord::position))
            .toList();
    recorded.forEach(fold::take);
    return fold;
  }

  private void take(PlainRecord record) {
    records.put(record.position(), record);
    Content event = record.content();
    if (event == null) {
      quarantine.add(record.position());
    } else if (events.contains(record.identity())) {
      copies++;
    } else {
      PlainAccount account = accounts.getOrDefault(event.account(), new PlainAccount());
      if (account.allows(event)) {
        account.take(event);
        accounts.put(event.account(), account);
        events.add(record.identity());
      } else {
        quarantine.add(record.position());
      }
    }
  }

  /** All records, by position. */
  Map<LogPosition, PlainRecord> records() {
    return records;
  }

  /** The identities of the events that count. */
  Set<String> events() {
    return events;
  }

  /** How many records are further copies of an event that counts. */
  int copies() {
    return copies;
  }

  Set<LogPosition> quarantine() {
    return quarantine;
  }

  Map<Integer, PlainAccount.Row> accounts() {
    Map<Integer, PlainAccount.Row> rows = new TreeMap<>();
    accounts.forEach((number, account) -> rows.put(number, account.row()));
    return rows;
  }

  /** Every account's balance in 1/10,000. */
  Map<Integer, Long> balances() {
    Map<Integer, Long> balances = new TreeMap<>();
    accounts.forEach((number, account) -> balances.put(number, account.balance()));
    return balances;
  }
}
