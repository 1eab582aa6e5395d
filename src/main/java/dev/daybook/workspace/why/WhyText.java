package dev.daybook.workspace.why;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.text.TimeText;
import java.math.BigDecimal;
import java.time.ZoneId;

/** What is said of the events behind a number. Immutable. */
public final class WhyText {
  private final MoneyText money;

  public WhyText(MoneyText money) {
    this.money = money;
  }

  /** The number asked about. */
  public String title(WhyAnswer answer, ZoneId zone) {
    String at =
        answer.at() == null ? ", all known now" : " at " + TimeText.named(answer.at(), zone);
    return switch (answer.question()) {
      case WhyQuestion.Balance(AccountId account, _) ->
          "Balance of account " + name(answer, account) + at;
      case WhyQuestion.BalanceAfter(AccountId account, _, var position) ->
          "Balance of account " + name(answer, account) + " after event " + position + at;
      case WhyQuestion.Total(CurrencyCode currency, _) ->
          "Total of all accounts in " + currency.code() + at;
      case WhyQuestion.LargestMove _ -> "Largest move" + at;
      case WhyQuestion.Accounts _ -> "Accounts, each by its first event" + at;
      case WhyQuestion.Events _ -> "Events" + at;
    };
  }

  private static String name(WhyAnswer answer, AccountId id) {
    String name = answer.fold().accounts().get(id).map(Account::name).orElse("");
    return (id + " " + name).strip();
  }

  /** What the events come to, and what that says. */
  public String verdict(WhyAnswer answer, WhyCheck check) {
    String events = events(answer.events().size());
    if (!answer.addsUp()) {
      return answer.counted()
          ? "Does not add up: %s, but %s is %s."
              .formatted(events, cell(answer), count(answer.figure()))
          : "Does not add up: %s, sum %s, but %s is %s: %s apart."
              .formatted(
                  events,
                  money(answer, answer.explained()),
                  cell(answer),
                  money(answer, answer.figure()),
                  money(answer, answer.figure().subtract(answer.explained())));
    }
    String equal =
        answer.counted()
            ? "%s = %s %s".formatted(events, cell(answer), count(answer.figure()))
            : "%s, sum %s = %s %s"
                .formatted(
                    events,
                    money(answer, answer.explained()),
                    cell(answer),
                    money(answer, answer.figure()));
    if (!check.done()) {
      return equal
          + ". Adding up their rows in the read model: %s of %s\u2026"
              .formatted(money.count(check.rows()), money.count(answer.events().size()));
    }
    if (check.missing() != null) {
      return "Does not add up: the read model has no row for event " + check.missing() + ".";
    }
    if (!check.agrees(answer)) {
      return "Does not add up: %s, but their rows in the read model sum to %s."
          .formatted(equal, money(answer, check.sum()));
    }
    return equal + ".";
  }

  private static String cell(WhyAnswer answer) {
    return switch (answer.question()) {
      case WhyQuestion.Balance _, WhyQuestion.BalanceAfter _ -> "the balance";
      case WhyQuestion.Total _ -> "the total";
      case WhyQuestion.LargestMove _ -> "the largest move";
      case WhyQuestion.Accounts _ -> "the number of accounts";
      case WhyQuestion.Events _ -> "the number of events";
    };
  }

  private String events(long count) {
    return count == 1 ? "1 event" : money.count(count) + " events";
  }

  private String money(WhyAnswer answer, BigDecimal sum) {
    return (money.exact(sum) + " " + answer.currency().code()).strip();
  }

  private String count(BigDecimal count) {
    return money.count(count.longValueExact());
  }
}
