package dev.daybook.view.gallery;

import dev.daybook.importing.ImportChoice;
import dev.daybook.importing.ImportChoice.Option;
import dev.daybook.importing.ImportKey;
import dev.daybook.importing.ImportModel;
import dev.daybook.importing.ImportModel.AccountLine;
import dev.daybook.importing.ImportModel.Difference;
import dev.daybook.importing.ImportModel.Posting;
import dev.daybook.importing.ImportModel.Row;
import dev.daybook.importing.ImportModel.Total;
import dev.daybook.importing.ImportModel.Verdict;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A bank's statement on its way into the ledger, with two rows that stand in the way. */
final class Statement {
  private static final AccountId GIRO = new AccountId(4711);
  private static final CurrencyCode EUR = new CurrencyCode("EUR");

  private Statement() {}

  static ImportModel model() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(row(i));
    }
    List<Row> problems =
        rows.stream()
            .filter(r -> r.verdict() == Verdict.BAD || r.verdict() == Verdict.REFUSED)
            .toList();
    return new ImportModel(
        "Kontoauszug 2026-03.csv",
        ZoneOffset.UTC,
        null,
        choices(),
        List.of(),
        List.of("My bank"),
        new ImportModel.Trial(
            1,
            38,
            0,
            1,
            1,
            rows,
            problems,
            List.of(
                new AccountLine(
                    GIRO, "Account 4711", EUR, true, 38, Amount.ZERO, Amount.of("812.45"))),
            List.of(new Total(EUR, 38, new BigDecimal("2500.00"), new BigDecimal("1687.55"))),
            38,
            List.of(
                new Difference(
                    9,
                    GIRO,
                    Instant.parse("2026-03-08T00:00:00Z"),
                    Amount.of("980.10"),
                    Amount.of("992.60")))),
        "",
        false);
  }

  private static Row row(int i) {
    if (i == 7) {
      return new Row(9, Verdict.BAD, "\u201c12,5O\u201d is no amount: write -1234,50.", null, null);
    }
    Posting posting =
        new Posting(
            GIRO,
            Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * (i / 2)),
            Amount.of(i % 5 == 0 ? "312.50" : "-" + (17 + i) + ".45"),
            EUR,
            "Lastschrift Stadtwerke [RF" + (88_000 + i) + "]");
    return i == 20
        ? new Row(
            i + 2,
            Verdict.REFUSED,
            "Account 4711 would fall to -38.95 EUR at 2026-03-11T00:00:00Z, 38.95 EUR below its"
                + " limit.",
            null,
            posting)
        : new Row(i + 2, Verdict.POSTED, "", null, posting);
  }

  private static List<ImportChoice> choices() {
    List<Option> columns =
        List.of(
            new Option("", "\u2013"),
            new Option("0", "Buchungstag"),
            new Option("1", "Betrag"),
            new Option("2", "Verwendungszweck"),
            new Option("3", "Saldo"));
    return List.of(
        choice(ImportKey.ACCOUNT, "one", List.of(new Option("one", "One for the whole file"))),
        new ImportChoice(
            ImportKey.ONE_ACCOUNT, "4711x", List.of(), true, "Type the account\u2019s number."),
        choice(ImportKey.DATE, "0", columns),
        choice(
            ImportKey.AMOUNT_KIND,
            "signed",
            List.of(new Option("signed", "One column with signs"))),
        choice(ImportKey.AMOUNT, "1", columns),
        choice(ImportKey.MEMO, "2", columns),
        choice(ImportKey.BALANCE, "3", columns),
        choice(ImportKey.DECIMAL, "COMMA", List.of(new Option("COMMA", "Comma: 1.234,50"))),
        choice(ImportKey.DATE_PATTERN, "d.M.yyyy", List.of(new Option("d.M.yyyy", "d.M.yyyy"))),
        choice(
            ImportKey.CHARSET,
            "windows-1252",
            List.of(new Option("windows-1252", "windows-1252"))));
  }

  private static ImportChoice choice(ImportKey key, String value, List<Option> options) {
    return new ImportChoice(key, value, options, false, "");
  }
}
