package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the quarantine as a record. Stateless. */
final class QuarantineRows {
  private QuarantineRows() {}

  static QuarantinedRecord read(ResultSet row) throws SQLException {
    return new QuarantinedRecord(
        new LogPosition(row.getInt("partition"), row.getLong("offset")),
        Instant.ofEpochMilli(row.getLong("recorded_ms")),
        QuarantineCause.valueOf(row.getString("cause")),
        row.getString("reason"),
        money(row),
        new RawRecord(row.getBytes("key"), row.getBytes("payload")));
  }

  private static @Nullable NamedMoney money(ResultSet row) throws SQLException {
    int account = row.getInt("account");
    if (row.wasNull()) {
      return null;
    }
    long amount = row.getLong("amount");
    Amount known = row.wasNull() ? null : new Amount(amount);
    String code = row.getString("currency");
    return new NamedMoney(
        new AccountId(account), known, code == null ? null : new CurrencyCode(code));
  }
}
