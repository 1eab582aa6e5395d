package dev.daybook.write.csv.post;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.DecisionView;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounts some rows of a file are posted to: those that exist keep their currency, the others
 * are opened at the earliest date of these rows, in the currency and under the name that the first
 * of them says. Immutable.
 */
final class Openings {
  private final Map<AccountId, Opening> opened = new TreeMap<>();
  private final Map<AccountId, CurrencyCode> kept = new HashMap<>();
  private final CurrencyCode otherwise;

  private record Opening(Instant earliest, String name, CurrencyCode currency) {}

  /**
   * The accounts of the rows in {@code used}.
   *
   * @param view tells which exist
   */
  Openings(CsvRows rows, BitSet used, DecisionView view, ImportOptions options) {
    otherwise = options.currency();
    for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
      AccountId account = rows.account(row);
      if (!kept.containsKey(account) && !opened.containsKey(account)) {
        view.account(account).map(Account::currency).ifPresent(c -> kept.put(account, c));
      }
      if (!kept.containsKey(account) && options.openAccounts()) {
        note(account, rows, row);
      }
    }
  }

  private void note(AccountId account, CsvRows rows, int row) {
    Instant effective = rows.effective(row);
    CurrencyCode said = rows.currency(row);
    String name = rows.name(row);
    opened.merge(
        account,
        new Opening(effective, name, said == null ? otherwise : said),
        (before, now) ->
            new Opening(
                now.earliest.isBefore(before.earliest) ? now.earliest : before.earliest,
                before.name.isEmpty() ? now.name : before.name,
                before.currency));
  }

  /** The currency of a row that names none. */
  CurrencyCode currency(AccountId account) {
    Opening opening = opened.get(account);
    return opening != null ? opening.currency : kept.getOrDefault(account, otherwise);
  }

  boolean opens(AccountId account) {
    return opened.containsKey(account);
  }

  /** What opens them, by number. */
  List<Command> commands(String fileDigest, String author) {
    return opened.entrySet().stream()
        .map(e -> open(e.getKey(), e.getValue(), fileDigest, author))
        .toList();
  }

  private static Command open(
      AccountId account, Opening opening, String fileDigest, String author) {
    CommandId id = new CommandId("csv-" + fileDigest + "-open-" + account);
    String name = opening.name.isEmpty() ? "Account " + account : opening.name;
    return new Command.OpenAccount(
        new CommandHeader(id, author, opening.earliest, null),
        account,
        name,
        opening.currency,
        Amount.ZERO);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Openings that && opened.equals(that.opened);
  }

  @Override
  public int hashCode() {
    return opened.hashCode();
  }
}
