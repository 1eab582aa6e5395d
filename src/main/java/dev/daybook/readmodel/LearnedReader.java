package dev.daybook.readmodel;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What was recorded behind an end of the log and is more than a posting of its own: reversals, and
 * copies that changed nothing. On a reader's connection; its thread owns it.
 */
public final class LearnedReader {
  private final Connection connection;

  private LearnedReader(Connection connection) {
    this.connection = connection;
  }

  /** Beside a reader. */
  public static LearnedReader of(ReadModelReader reader) {
    return new LearnedReader(reader.connection);
  }

  /**
   * A reversal and what it undoes; packed positions, see {@link PackedPosition}.
   *
   * @param effectiveMillis of the reversal, ms since 1970 UTC
   * @param originalEffectiveMillis of what it undoes
   */
  public record Reversal(
      long position, long effectiveMillis, long original, long originalEffectiveMillis) {}

  /**
   * The reversals recorded between two ends of the log, by position.
   *
   * @param from what was known then
   * @param to exclusive
   * @param wanted asked for each row
   * @throws CancellationException once it is not wanted any more
   */
  public List<Reversal> reversals(LogEnd from, LogEnd to, BooleanSupplier wanted) {
    List<Reversal> found = new ArrayList<>();
    for (int partition : to.nextOffsets().keySet().stream().sorted().toList()) {
      try (PreparedStatement query =
          connection.prepareStatement(
              // By the index of reversals, which are few, and not through all that was recorded.
              """
              SELECT r.position, r.effective_ms, o.position, o.effective_ms
              FROM event r INDEXED BY event_reverses JOIN event o ON o.event_id = r.reverses
              WHERE r.reverses IS NOT NULL AND r.position BETWEEN ? AND ?
              """)) {
        query.setLong(1, PackedPosition.of(partition, from.nextOffset(partition)));
        query.setLong(2, PackedPosition.of(partition, to.nextOffset(partition)) - 1);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            require(wanted);
            found.add(
                new Reversal(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
          }
        }
      } catch (SQLException e) {
        throw ReadModelException.of(e);
      }
    }
    return found;
  }

  /**
   * The copies recorded between two ends of the log of events that are effective up to an instant,
   * by position.
   *
   * @param accounts only of these; empty for all
   * @param wanted asked for each row
   * @throws CancellationException once it is not wanted any more
   */
  public List<DuplicateRecord> duplicates(
      LogEnd from,
      LogEnd to,
      long effectiveMillis,
      Collection<AccountId> accounts,
      BooleanSupplier wanted) {
    List<DuplicateRecord> found = new ArrayList<>();
    String only =
        accounts.isEmpty()
            ? ""
            : accounts.stream()
                .map(AccountId::toString)
                .collect(Collectors.joining(",", " AND e.account IN (", ")"));
    for (int partition : to.nextOffsets().keySet().stream().sorted().toList()) {
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              SELECT e.*, d.offset AS copy_offset, d.recorded_ms AS copy_recorded_ms
              FROM duplicate d JOIN recorded_event e ON e.event_id = d.event_id
              WHERE d.partition = ? AND d.offset >= ? AND d.offset < ? AND e.effective_ms <= ?
              """
                  + only
                  + " ORDER BY d.offset")) {
        query.setInt(1, partition);
        query.setLong(2, from.nextOffset(partition));
        query.setLong(3, to.nextOffset(partition));
        query.setLong(4, effectiveMillis);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            require(wanted);
            found.add(
                new DuplicateRecord(
                    new LogPosition(partition, rows.getLong("copy_offset")),
                    Instant.ofEpochMilli(rows.getLong("copy_recorded_ms")),
                    EventRows.read(rows)));
          }
        }
      } catch (SQLException e) {
        throw ReadModelException.of(e);
      }
    }
    return found;
  }

  private static void require(BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException("Nobody looks any more.");
    }
  }
}
