package dev.daybook.write;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.DecisionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts a file posts to: those that exist, and those it opens. Not thread-safe. */
final class CsvAccounts {
  private final DecisionView view;
  private final CurrencyCode otherwise;
  private final Map<AccountId, Opening> openings = new TreeMap<>();

  /** An account that is to be opened. */
  private record Opening(Instant earliest, String name, CurrencyCode currency) {}

  CsvAccounts(DecisionView view, CurrencyCode otherwise) {
    this.view = view;
    this.otherwise = otherwise;
  }

  /**
   * Takes note of a row.
   *
   * @param name as the row says, or empty
   * @param currency as the row says, or empty
   * @return the currency the account is kept in
   * @throws IllegalArgumentException with a sentence if the row contradicts the account
   */
  CurrencyCode posted(AccountId account, Instant effective, String name, String currency) {
    CurrencyCode said = currency.isEmpty() ? null : new CurrencyCode(currency);
    Optional<CurrencyCode> kept =
        view.account(account)
            .map(Account::currency)
            .or(() -> Optional.ofNullable(openings.get(account)).map(Opening::currency));
    if (said != null && kept.isPresent() && !kept.get().equals(said)) {
      throw new IllegalArgumentException(
          "account " + account + " is kept in " + kept.get() + ", not in " + said + ".");
    }
    CurrencyCode currencyKept = kept.orElse(said == null ? otherwise : said);
    if (view.account(account).isEmpty()) {
      openings.merge(
          account,
          new Opening(effective, name.isEmpty() ? "Account " + account : name, currencyKept),
          (first, later) ->
              later.earliest.isBefore(first.earliest)
                  ? new Opening(later.earliest, first.name, first.currency)
                  : first);
    }
    return currencyKept;
  }

  /** The commands that open what does not exist, by number. */
  List<Command> openings(String idPrefix, String author) {
    return openings.entrySet().stream()
        .map(e -> open(e.getKey(), e.getValue(), idPrefix, author))
        .toList();
  }

  private static Command open(AccountId account, Opening opening, String idPrefix, String author) {
    CommandHeader header =
        new CommandHeader(
            new CommandId(idPrefix + "-open-" + account), author, opening.earliest(), null);
    return new Command.OpenAccount(
        header, account, opening.name(), opening.currency(), Amount.ZERO);
  }
}
