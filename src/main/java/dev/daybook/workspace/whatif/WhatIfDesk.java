package dev.daybook.workspace.whatif;

import static java.util.Objects.requireNonNull;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.DecisionView;
import dev.daybook.whatif.Assumed;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.whatif.Leg;
import dev.daybook.whatif.SupposedBook;
import dev.daybook.whatif.Supposition;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhatIfInput;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.RefusalText;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.tools.Memo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst supposes. Belongs to the workspace's thread, lives as long as the ledger is open
 * and is kept nowhere. Knows nothing of commands that are sent.
 */
public final class WhatIfDesk {
  private final MoneyText money = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));
  private Hypothesis hypothesis = Hypothesis.NONE;
  private String refusal = "";

  private record Question(
      Fold fold,
      Hypothesis hypothesis,
      AsOf asOf,
      KeyFigures figures,
      ZoneId zone,
      String refusal) {}

  private record Supposed(Fold fold, Hypothesis hypothesis) {}

  private final Memo<Supposed, Optional<SupposedBook.Breach>> breaches =
      new Memo<>(
          of ->
              new SupposedBook(of.fold.timeline(), of.hypothesis)
                  .firstBreach(of.fold.accounts()::get));
  private final Memo<Question, WhatIfModel> models = new Memo<>(this::model);

  /**
   * Does what is asked.
   *
   * @param book as it is
   * @param cursor the instant looked at, or null when LIVE
   */
  public void apply(
      Intent.WhatIf ask, DecisionView book, ZoneId zone, @Nullable Instant cursor, Instant now) {
    refusal = "";
    switch (ask) {
      case Intent.WhatIf.Suppose(WhatIfInput typed) -> {
        try {
          suppose(WhatIfReading.read(typed, zone, cursor == null ? now : cursor, now), book, zone);
        } catch (WhatIfReading.WrongException e) {
          refusal = e.sentence();
        }
      }
      case Intent.WhatIf.Drop(int number) -> hypothesis = hypothesis.without(number);
      case Intent.WhatIf.Clear _ -> hypothesis = Hypothesis.NONE;
    }
  }

  private void suppose(Supposition supposition, DecisionView book, ZoneId zone) {
    if (supposition instanceof Supposition.Transfer t
        && t.received() == null
        && !currency(t.account(), book).equals(currency(t.to(), book))) {
      refusal = "Both accounts are kept in different currencies: type what arrives, too.";
      return;
    }
    switch (hypothesis.plus(supposition, book)) {
      case Hypothesis.Outcome.Stands(Hypothesis more) -> hypothesis = more;
      case Hypothesis.Outcome.Refused(var why) -> refusal = RefusalText.of(why, zone);
    }
  }

  private static Optional<CurrencyCode> currency(AccountId account, DecisionView book) {
    return book.account(account).map(Account::currency);
  }

  /** What is supposed now. */
  public Hypothesis hypothesis() {
    return hypothesis;
  }

  /**
   * What is supposed, and what would come of it; the same object until something changes.
   *
   * @param figures of the book as it is
   */
  public WhatIfModel model(Fold fold, AsOf asOf, KeyFigures figures, ZoneId zone) {
    return hypothesis.isEmpty() && refusal.isEmpty()
        ? WhatIfModel.NONE
        : models.of(new Question(fold, hypothesis, asOf, figures, zone, refusal));
  }

  private record Place(int number, Leg leg) {}

  private WhatIfModel model(Question of) {
    SupposedBook book = new SupposedBook(of.fold.timeline(), of.hypothesis);
    List<WhatIfModel.Row> rows = new ArrayList<>();
    Map<Place, Amount> after = new HashMap<>(); // as among the events, with the same knowledge
    book.placed(_ -> true, new AsOf(null, of.asOf.knownUpTo()))
        .forEach(p -> after.put(new Place(p.assumed().number(), p.leg()), p.balanceAfter()));
    for (Assumed assumed : of.hypothesis.assumed()) {
      for (Leg leg : assumed.legs()) {
        Amount balance = requireNonNull(after.get(new Place(assumed.number(), leg)));
        rows.add(row(of.fold, assumed, leg, balance));
      }
    }
    Map<AccountId, Amount> balances = new HashMap<>();
    of.hypothesis.accounts().forEach(id -> balances.put(id, book.balance(id, of.asOf)));
    SupposedBook.Breach breach = breaches.of(new Supposed(of.fold, of.hypothesis)).orElse(null);
    return new WhatIfModel(
        rows,
        balances,
        of.hypothesis.isEmpty() ? "" : verdict(of, breach),
        breach != null,
        breach == null ? null : breach.at(),
        of.refusal,
        SupposedFigures.of(book, of.figures, of.asOf));
  }

  /** A leg as it is shown, in its own table and among the events. */
  public static WhatIfModel.Row row(Fold fold, Assumed assumed, Leg leg, Amount after) {
    Optional<Account> account = fold.accounts().get(leg.account());
    return new WhatIfModel.Row(
        assumed.number(),
        kind(assumed.supposition()).word(),
        leg.account(),
        account.map(Account::name).orElse(""),
        leg.amount(),
        leg.currency(),
        leg.at(),
        after,
        account.filter(a -> after.compareTo(a.floor()) < 0).isPresent());
  }

  private static WhatIfInput.Kind kind(Supposition supposition) {
    return switch (supposition) {
      case Supposition.Deposit _ -> WhatIfInput.Kind.DEPOSIT;
      case Supposition.Withdrawal _ -> WhatIfInput.Kind.WITHDRAWAL;
      case Supposition.Transfer _ -> WhatIfInput.Kind.TRANSFER;
    };
  }

  private String verdict(Question of, SupposedBook.@Nullable Breach breach) {
    if (breach == null) {
      return "No account would fall below its limit.";
    }
    Account account = of.fold.accounts().get(breach.account()).orElseThrow();
    return "First below its limit: account %s at %s, with %s %s, %s below.%s"
        .formatted(
            (account.id() + " " + account.name()).strip(),
            TimeText.named(breach.at(), of.zone),
            money.exact(breach.balance()),
            account.currency(),
            money.exact(breach.shortfall()),
            breach.anyway() ? " It is below then anyway." : "");
  }
}
