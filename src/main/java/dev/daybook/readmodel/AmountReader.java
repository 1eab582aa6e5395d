package dev.daybook.readmodel;

import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PackedPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads nothing but the amounts of events, millions of them, some hundreds with each statement. On
 * a {@link ReadModelReader}'s connection and its thread; throws {@link ReadModelException} if the
 * file cannot be read.
 */
public final class AmountReader implements AutoCloseable {
  /** As many as one statement asks for. */
  public static final int MOST = 512;

  private final PreparedStatement amounts;

  AmountReader(Connection connection) {
    try {
      amounts =
          connection.prepareStatement(
              "SELECT position, amount FROM event WHERE position IN ("
                  + String.join(",", Collections.nCopies(MOST, "?"))
                  + ")");
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }

  /**
   * The events' amounts, signed, in 1/10,000, in the order asked; empty where a position holds no
   * event.
   *
   * @param positions at most {@link #MOST}
   */
  public OptionalLong[] at(List<LogPosition> positions) {
    if (positions.size() > MOST) {
      throw new IllegalArgumentException(positions.size() + " positions are too many");
    }
    if (positions.isEmpty()) {
      return new OptionalLong[0];
    }
    long[] packed =
        positions.stream().mapToLong(p -> PackedPosition.of(p.partition(), p.offset())).toArray();
    Map<Long, OptionalLong> found = read(packed);
    return Arrays.stream(packed)
        .mapToObj(position -> found.getOrDefault(position, OptionalLong.empty()))
        .toArray(OptionalLong[]::new);
  }

  private Map<Long, OptionalLong> read(long[] positions) {
    Map<Long, OptionalLong> found = HashMap.newHashMap(positions.length);
    try {
      for (int i = 0; i < MOST; i++) {
        // What is left of the places asks for the last one again, which adds nothing.
        amounts.setLong(i + 1, positions[Math.min(i, positions.length - 1)]);
      }
      try (ResultSet rows = amounts.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getLong(1), OptionalLong.of(rows.getLong(2)));
        }
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
    return found;
  }

  @Override
  public void close() {
    try {
      amounts.close();
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
  }
}
