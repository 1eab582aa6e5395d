package dev.daybook.workspace.why;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.timeline.AccountEvents;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.EventList;
import dev.daybook.workspace.accounts.AccountsQuery;
import dev.daybook.workspace.intent.WhyQuestion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events behind a number, and the number itself the way the window has it: from the
 * balances at the instant, which are kept apart from the events' own amounts. Pure; may look at
 * every event.
 */
public final class WhyQuery {
  private WhyQuery() {}

  /** The answer as of an instant and what was known. */
  public static WhyAnswer run(WhyQuestion question, Fold fold, AsOf view) {
    return switch (question) {
      case WhyQuestion.Balance(AccountId account, Instant at) -> {
        AsOf asOf = at(at, view);
        yield money(
            question,
            fold,
            asOf,
            fold.timeline().lists().balance(account, asOf),
            balance(fold.timeline().balances(asOf), account).toDecimal(),
            currency(fold, account));
      }
      case WhyQuestion.BalanceAfter(AccountId account, Instant effective, LogPosition position) -> {
        AsOf asOf = at(effective, view);
        yield money(
            question,
            fold,
            asOf,
            fold.timeline().lists().balanceAfter(account, view.knownUpTo(), effective, position),
            balanceAfter(fold, account, asOf.knownUpTo(), effective, position),
            currency(fold, account));
      }
      case WhyQuestion.Total(CurrencyCode currency, Instant at) -> {
        AsOf asOf = at(at, view);
        List<AccountId> accounts =
            fold.accounts()
                .all()
                .filter(a -> a.currency().equals(currency))
                .map(Account::id)
                .toList();
        EventList events = fold.timeline().lists().ofAccounts(accounts, asOf);
        yield money(
            question,
            fold,
            asOf,
            events,
            total(fold.timeline().balances(asOf), accounts),
            currency);
      }
      case WhyQuestion.LargestMove _ -> largest(question, fold, view);
      case WhyQuestion.Accounts _ ->
          counted(
              question,
              fold,
              view,
              fold.timeline().lists().firstOfEach(view),
              AccountsQuery.count(fold.timeline().balances(view)));
      case WhyQuestion.Events _ ->
          counted(
              question,
              fold,
              view,
              fold.timeline().lists().all(view),
              fold.timeline().countUpTo(view));
    };
  }

  private static AsOf at(@Nullable Instant at, AsOf view) {
    return at == null ? view : new AsOf(at, view.knownUpTo());
  }

  private static WhyAnswer money(
      WhyQuestion question,
      Fold fold,
      AsOf asOf,
      EventList events,
      BigDecimal figure,
      CurrencyCode currency) {
    return new WhyAnswer(question, fold, asOf.effective(), events, false, figure, currency);
  }

  private static WhyAnswer counted(
      WhyQuestion question, Fold fold, AsOf asOf, EventList events, long figure) {
    return new WhyAnswer(
        question,
        fold,
        asOf.effective(),
        events,
        true,
        BigDecimal.valueOf(figure),
        CurrencyCode.NONE);
  }

  private static WhyAnswer largest(WhyQuestion question, Fold fold, AsOf asOf) {
    Optional<EventAt> largest = fold.timeline().largestMovement(asOf);
    return money(
        question,
        fold,
        asOf,
        fold.timeline().lists().largestMovement(asOf),
        largest.map(EventAt::amount).orElse(Amount.ZERO).toDecimal(),
        largest.map(e -> currency(fold, e.account())).orElse(CurrencyCode.NONE));
  }

  private static Amount balance(Balances balances, AccountId account) {
    int index = balances.indexOf(account);
    return index < 0 ? Amount.ZERO : balances.balance(index);
  }

  private static BigDecimal total(Balances balances, List<AccountId> accounts) {
    BigInteger sum =
        accounts.stream()
            .map(account -> BigInteger.valueOf(balance(balances, account).tenThousandths()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new BigDecimal(sum, Amount.SCALE);
  }

  /** As the events table has it. */
  private static BigDecimal balanceAfter(
      Fold fold,
      AccountId account,
      @Nullable LogEnd knownUpTo,
      Instant effective,
      LogPosition position) {
    AccountEvents events = fold.timeline().accountEvents(account, new AsOf(null, knownUpTo));
    int last = events.countUpTo(AsOf.at(effective)) - 1;
    while (last >= 0 && !events.position(last).equals(position)) {
      last--;
    }
    return last < 0 ? BigDecimal.ZERO : events.balanceAfter(last).toDecimal();
  }

  private static CurrencyCode currency(Fold fold, AccountId id) {
    return fold.accounts().get(id).map(Account::currency).orElse(CurrencyCode.NONE);
  }
}
