package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.why.WhyTable;
import dev.daybook.workspace.why.WhyTable.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers to "why is this number?", made up for pictures. */
public final class SampleWhy {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");

  private SampleWhy() {}

  public static WhyTable addsUp() {
    return table(
        "Balance of account 2 Rent Elm Street at 2026-03-31 17:00:00 UTC",
        Verdict.ADDS_UP,
        "24 events, sum 2,140.60 EUR = the balance 2,140.60 EUR.",
        24,
        "24 events written into events.csv.",
        false);
  }

  public static WhyTable adding() {
    return table(
        "Total of all accounts in EUR, all known now",
        Verdict.UNDERWAY,
        "10,000,000 events, sum 48,211,902.77 EUR = the total 48,211,902.77 EUR. Adding up their"
            + " rows in the read model: 3,120,128 of 10,000,000\u2026",
        10_000_000,
        "Writing 1,204,224 of 10,000,000 events into events.csv",
        true);
  }

  public static WhyTable wrong() {
    return table(
        "Balance of account 2 Rent Elm Street, all known now",
        Verdict.DIFFERS,
        "Does not add up: 24 events, sum 2,140.60 EUR = the balance 2,140.60 EUR, but their rows in"
            + " the read model sum to 2,140.70 EUR.",
        24,
        "",
        false);
  }

  private static WhyTable table(
      String title, Verdict verdict, String sentence, int total, String said, boolean exporting) {
    return new WhyTable(
        true, title, verdict, sentence, true, false, total, 0, rows(), said, exporting);
  }

  private static List<WhyTable.Row> rows() {
    List<WhyTable.Row> rows = new ArrayList<>();
    Amount sum = Amount.ZERO;
    for (int i = 0; i < 24; i++) {
      boolean rent = i % 3 == 2;
      Amount amount = Amount.of(i == 0 ? "0" : rent ? "-312.50" : "186.85");
      sum = sum.plus(amount);
      rows.add(
          new WhyTable.Row(
              i + 1,
              new LogPosition(i % 2, 130 + 7L * i),
              new EventId(new UUID(3, i)),
              Instant.parse("2025-04-01T08:30:00Z").plusSeconds(86_400L * 15 * i),
              Instant.parse("2025-04-01T08:30:02Z").plusSeconds(86_400L * 15 * i),
              new AccountId(2),
              "Rent Elm Street",
              i == 0 ? "Account opened" : rent ? "Withdrawal" : "Deposit",
              amount,
              EUR,
              sum.toDecimal(),
              i == 0 ? null : rent ? "Insurance" : "Rent, 2nd floor",
              "analyst",
              "d3b07384-d113-4ec6-a7c6-" + (100_000_000_000L + i)));
    }
    return rows.reversed();
  }
}
