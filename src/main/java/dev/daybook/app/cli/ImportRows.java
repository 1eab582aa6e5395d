package dev.daybook.app.cli;

import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.RowVerdict;
import java.util.Locale;

/** Every row of a file and what becomes of it, for {@code daybook import --format csv}. */
final class ImportRows {
  private ImportRows() {}

  static Listing of(DryRun trial) {
    Listing rows =
        new Listing(
            Listing.figure("line"),
            Listing.text("verdict"),
            Listing.text("why"),
            Listing.figure("account"),
            Listing.text("effective"),
            Listing.figure("amount"),
            Listing.text("currency"),
            Listing.text("memo"));
    for (RowVerdict row : trial.rows()) {
      RowVerdict.Posting said = row.posting();
      rows.add(
          Integer.toString(row.line()),
          row.verdict().name().toLowerCase(Locale.ROOT),
          row.sentence(),
          said == null ? "" : said.account().toString(),
          said == null ? "" : said.effective().toString(),
          said == null ? "" : said.amount().toString(),
          said == null ? "" : said.currency().code(),
          said == null || said.memo() == null ? "" : said.memo());
    }
    return rows;
  }
}
