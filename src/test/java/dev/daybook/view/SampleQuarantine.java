package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.readmodel.QuarantineImpact;
import dev.daybook.workspace.quarantine.HexDump;
import dev.daybook.workspace.quarantine.QuarantineDetail;
import dev.daybook.workspace.quarantine.QuarantineTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Records set aside, made up for pictures and for the window's tests. */
public final class SampleQuarantine {
  private SampleQuarantine() {}

  public static QuarantineTable four() {
    QuarantineTable.Row framing =
        new QuarantineTable.Row(
            new LogPosition(0, 18_221),
            Instant.parse("2026-01-12T08:14:03Z"),
            "framing",
            "The value starts with byte 123 instead of 0: it was not written with a schema from the"
                + " registry.",
            null,
            48);
    QuarantineTable.Row amount = row("2026-01-02T07:00:12Z", 17_005, "amount", 1028, "-1250");
    QuarantineTable.Row type = row("2025-11-20T16:21:57Z", 15_442, "type", 2, "12.5");
    QuarantineTable.Row schema =
        new QuarantineTable.Row(
            new LogPosition(0, 9_310),
            Instant.parse("2025-06-02T10:00:41Z"),
            "unknown schema",
            "The schema registry does not know schema 77.",
            null,
            61);
    return new QuarantineTable(
        0,
        List.of(framing, amount, type, schema),
        new QuarantineImpact(
            4,
            2,
            List.of(
                new QuarantineImpact.Sum(
                    new CurrencyCode("EUR"), new BigDecimal("-1237.5000"), 2))),
        null,
        "",
        false);
  }

  private static QuarantineTable.Row row(
      String recorded, long offset, String cause, int account, String amount) {
    return new QuarantineTable.Row(
        new LogPosition(1, offset),
        Instant.parse(recorded),
        cause,
        "An event of type ACCOUNT_CLOSED cannot carry an amount.",
        new NamedMoney(new AccountId(account), Amount.of(amount), new CurrencyCode("EUR")),
        73);
  }

  /** The same with a record looked at, and an action done. */
  public static QuarantineTable inspected() {
    QuarantineTable all = four();
    byte[] bytes = new byte[73];
    new java.util.Random(5).nextBytes(bytes);
    bytes[0] = 0;
    return new QuarantineTable(
        0,
        all.rows(),
        all.impact(),
        new QuarantineDetail(
            all.rows().get(1),
            List.of(
                new NamedField("key schema", "2"),
                new NamedField("key", "1028"),
                new NamedField("value schema", "3"),
                new NamedField("id", "1028"),
                new NamedField("amount", "-1250.0"),
                new NamedField("timestamp", "1767337200000"),
                new NamedField("type", "ACCOUNT_CLOSED"),
                new NamedField("amount_exact", "-1250.0000")),
            "",
            HexDump.of(new byte[] {0, 0, 0, 0, 2, (byte) 0x88, 0x10}),
            HexDump.of(bytes)),
        "2 of 3 records count now; 1 stays: An event of type ACCOUNT_CLOSED cannot carry an"
            + " amount.",
        false);
  }
}
