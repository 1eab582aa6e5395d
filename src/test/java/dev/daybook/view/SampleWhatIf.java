package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something supposed, made up for pictures. */
public final class SampleWhatIf {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final Instant WHEN = Instant.parse("2025-06-30T16:00:00Z");

  private SampleWhatIf() {}

  public static WhatIfModel breached() {
    return new WhatIfModel(
        List.of(
            row(1, "Withdrawal", 2, "Rent Elm Street", "-9000", WHEN, "-1210.40", true),
            row(
                2,
                "Transfer",
                2,
                "Rent Elm Street",
                "-250",
                WHEN.plusSeconds(86_400),
                "-1460.40",
                true),
            row(2, "Transfer", 1, "Payroll", "250", WHEN.plusSeconds(86_400), "18220.15", false)),
        Map.of(new AccountId(2), Amount.of("-1322.15"), new AccountId(1), Amount.of("20110.90")),
        "First below its limit: account 2 Rent Elm Street at 2025-06-30 16:00:00 UTC, with"
            + " \u22121,210.40 EUR, 1,210.40 below.",
        true,
        WHEN,
        "",
        new WhatIfModel.Figures(Map.of(EUR, new BigDecimal("870068.0500")), 3, null));
  }

  private static WhatIfModel.Row row(
      int number,
      String kind,
      int account,
      String name,
      String amount,
      Instant at,
      String after,
      boolean below) {
    return new WhatIfModel.Row(
        number,
        kind,
        new AccountId(account),
        name,
        Amount.of(amount),
        EUR,
        at,
        Amount.of(after),
        below);
  }
}
