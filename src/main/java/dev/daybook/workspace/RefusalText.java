package dev.daybook.workspace;

import dev.daybook.ledger.Refusal;
import java.time.ZoneId;
import java.util.Locale;

/** Refusals as the window says them: figures grouped, instants in the window's zone. Pure. */
final class RefusalText {
  private static final MoneyText MONEY = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));

  private RefusalText() {}

  static String of(Refusal refusal, ZoneId zone) {
    return switch (refusal) {
      case Refusal.Overdrawn r ->
          "Account %s would fall to %s %s at %s, %s below its limit."
              .formatted(
                  r.account(),
                  MONEY.exact(r.lowest()),
                  r.currency(),
                  TimeText.named(r.at(), zone),
                  MONEY.exact(r.shortfall()));
      case Refusal.NoSuchAccount _,
          Refusal.AlreadyOpen _,
          Refusal.Closed _,
          Refusal.WrongCurrency _,
          Refusal.NotPositive _,
          Refusal.NegativeLimit _,
          Refusal.OutOfRange _ ->
          refusal.sentence();
    };
  }
}
