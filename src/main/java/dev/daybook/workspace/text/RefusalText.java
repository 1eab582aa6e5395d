package dev.daybook.workspace.text;

import dev.daybook.ledger.Refusal;
import java.time.ZoneId;
import java.util.Locale;

/** Refusals as the window says them: figures grouped, instants in the window's zone. Pure. */
public final class RefusalText {
  private static final MoneyText MONEY = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));

  private RefusalText() {}

  /** The sentence, in this zone. */
  public static String of(Refusal refusal, ZoneId zone) {
    return switch (refusal) {
      case Refusal.Overdrawn r ->
          "Account %s would fall to %s %s at %s, %s below its limit."
              .formatted(
                  r.account(),
                  MONEY.exact(r.balance()),
                  r.currency(),
                  TimeText.named(r.at(), zone),
                  MONEY.exact(r.shortfall()));
      case Refusal.BelowNewLimit r ->
          "Account %s stands at %s %s at %s: that would be below the new limit."
              .formatted(
                  r.account(),
                  MONEY.exact(r.balance()),
                  r.currency(),
                  TimeText.named(r.at(), zone));
      case Refusal.NotZero r ->
          "Account %s holds %s %s: only an account at zero can be closed."
              .formatted(r.account(), MONEY.exact(r.balance()), r.currency());
      case Refusal.PostedLater r ->
          "Account %s has events up to %s: close it then or later."
              .formatted(r.account(), TimeText.named(r.last(), zone));
      case Refusal.BeforeOriginal r ->
          "What is to be reversed took effect at %s: choose that instant or a later one."
              .formatted(TimeText.named(r.original(), zone));
      case Refusal.UnequalLegs r ->
          "Both accounts are kept in %s: %s leaves, so %s must arrive."
              .formatted(r.currency(), MONEY.exact(r.sent()), MONEY.exact(r.sent()));
      case Refusal.LimitUnchanged r ->
          "The overdraft limit of account %s is %s already."
              .formatted(r.account(), MONEY.exact(r.limit()));
      case Refusal.NoSuchAccount _,
          Refusal.AlreadyOpen _,
          Refusal.Closed _,
          Refusal.WrongCurrency _,
          Refusal.NotPositive _,
          Refusal.NegativeLimit _,
          Refusal.OutOfRange _,
          Refusal.SameAccount _,
          Refusal.NoSuchEvent _,
          Refusal.NotAPosting _,
          Refusal.AlreadyReversed _,
          Refusal.NameUnchanged _,
          Refusal.NameLength _,
          Refusal.MemoTooLong _,
          Refusal.OutOfTime _ ->
          refusal.sentence();
    };
  }
}
