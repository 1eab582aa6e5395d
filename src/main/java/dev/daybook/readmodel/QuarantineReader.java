package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedMoney;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.sqlite.Sqlite;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The quarantine as people look at it, in one order: newest recorded first, and of one instant the
 * highest partition and offset first. On the thread of the {@link ReadModelReader} that it came
 * from; every method throws {@link ReadModelException} if the file cannot be read.
 */
public final class QuarantineReader {
  private static final String NEWEST_FIRST =
      " ORDER BY q.recorded_ms DESC, q.partition DESC, q.offset DESC";

  /** A writer that names no currency (XXX) means the account's. */
  private static final String LINES =
      "SELECT q.partition, q.offset, q.recorded_ms, q.cause, q.reason, q.account, q.amount,"
          + " iif(q.currency = 'XXX', coalesce(a.currency, 'XXX'), q.currency) AS currency,"
          + " length(q.payload) AS bytes%s FROM quarantine q LEFT JOIN account a USING (account)";

  /** A sum in two halves, since the sum of amounts may have more than 64 bits. */
  private static final String SUMS =
      """
      SELECT iif(q.currency = 'XXX', coalesce(a.currency, 'XXX'), q.currency) AS code,
        sum(q.high) AS high, sum(q.low) AS low, sum(q.records) AS records
      FROM (
        SELECT account, currency, sum(amount / 1000000000) AS high, sum(amount % 1000000000) AS low,
          count(*) AS records
        FROM quarantine
        WHERE amount IS NOT NULL AND currency IS NOT NULL
        GROUP BY account, currency
      ) AS q LEFT JOIN account a USING (account)
      GROUP BY code ORDER BY code
      """;

  private final Connection connection;

  QuarantineReader(Connection connection) {
    this.connection = connection;
  }

  /** Lines of the list, from the {@code skipped}-th on. */
  public List<QuarantinedLine> page(int skipped, int limit) {
    return read(
        () -> {
          // The page is chosen in the index alone: bytes of pages before it are not read.
          try (PreparedStatement query =
              connection.prepareStatement(
                  LINES.formatted("")
                      + " WHERE (q.partition, q.offset) IN (SELECT partition, offset FROM"
                      + " quarantine q"
                      + NEWEST_FIRST
                      + " LIMIT ? OFFSET ?)"
                      + NEWEST_FIRST)) {
            query.setInt(1, limit);
            query.setInt(2, skipped);
            return lines(query);
          }
        });
  }

  /** The line of a position, unless nothing of it is set aside. */
  public Optional<QuarantinedLine> line(LogPosition position) {
    return read(
        () -> {
          try (PreparedStatement query = at(LINES.formatted(""), position)) {
            return lines(query).stream().findFirst();
          }
        });
  }

  /** The bytes of a record that is set aside. */
  public Optional<RawRecord> raw(LogPosition position) {
    return read(
        () -> {
          try (PreparedStatement query = at("SELECT key, payload FROM quarantine q", position);
              ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(bytes(row)) : Optional.empty();
          }
        });
  }

  /** When the first was recorded after an instant and up to another. */
  public Optional<Instant> firstRecorded(Instant after, Instant upTo) {
    return read(
        () -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT min(recorded_ms) FROM quarantine"
                      + " WHERE recorded_ms > ? AND recorded_ms <= ?")) {
            query.setLong(1, after.toEpochMilli());
            query.setLong(2, upTo.toEpochMilli());
            try (ResultSet row = query.executeQuery()) {
              long millis = row.next() ? row.getLong(1) : 0;
              return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
            }
          }
        });
  }

  /** What all of them would change. */
  public QuarantineImpact impact() {
    return read(
        () -> {
          List<QuarantineImpact.Sum> sums = new ArrayList<>();
          long known = 0;
          try (PreparedStatement query = connection.prepareStatement(SUMS);
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              BigInteger sum =
                  BigInteger.valueOf(rows.getLong("high"))
                      .multiply(BigInteger.valueOf(1_000_000_000))
                      .add(BigInteger.valueOf(rows.getLong("low")));
              long records = rows.getLong("records");
              known += records;
              sums.add(
                  new QuarantineImpact.Sum(
                      new CurrencyCode(rows.getString("code")),
                      new BigDecimal(sum, Amount.SCALE),
                      records));
            }
          }
          long all = Sqlite.queryLong(connection, "SELECT count(*) FROM quarantine");
          return new QuarantineImpact(all, all - known, sums);
        });
  }

  /** Visits all of them, of one moment of the file, with their bytes. */
  public void forEach(BiConsumer<QuarantinedLine, RawRecord> visitor) {
    read(
        () -> {
          try (PreparedStatement query =
                  connection.prepareStatement(
                      LINES.formatted(", q.key, q.payload") + NEWEST_FIRST);
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              visitor.accept(line(rows), bytes(rows));
            }
          }
          return true;
        });
  }

  private PreparedStatement at(String select, LogPosition position) throws SQLException {
    PreparedStatement query =
        connection.prepareStatement(select + " WHERE q.partition = ? AND q.offset = ?");
    query.setInt(1, position.partition());
    query.setLong(2, position.offset());
    return query;
  }

  private static List<QuarantinedLine> lines(PreparedStatement query) throws SQLException {
    List<QuarantinedLine> found = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(line(rows));
      }
    }
    return found;
  }

  private static QuarantinedLine line(ResultSet row) throws SQLException {
    int bytes = row.getInt("bytes");
    boolean none = row.wasNull();
    return new QuarantinedLine(
        new LogPosition(row.getInt("partition"), row.getLong("offset")),
        Instant.ofEpochMilli(row.getLong("recorded_ms")),
        QuarantineCause.valueOf(row.getString("cause")),
        row.getString("reason"),
        money(row),
        none ? -1 : bytes);
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

  private static RawRecord bytes(ResultSet row) throws SQLException {
    return new RawRecord(row.getBytes("key"), row.getBytes("payload"));
  }

  private static <T> T read(Sqlite.Query<T> query) {
    try {
      return query.run();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
