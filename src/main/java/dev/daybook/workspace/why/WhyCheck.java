package dev.daybook.workspace.why;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.AmountReader;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.EventList;
import dev.daybook.timeline.Listed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far the listed events' own rows in the read model's file were added up.
 *
 * @param rows how many
 * @param sum of their amounts
 * @param done whether these are all
 * @param missing an event without a row, or null
 */
public record WhyCheck(long rows, BigDecimal sum, boolean done, @Nullable LogPosition missing) {
  static final WhyCheck BEGUN = new WhyCheck(0, BigDecimal.ZERO, false, null);

  /**
   * Adds them up, some hundreds at a time.
   *
   * @param wanted asked now and then; when it says no, adding ends early
   * @param progress told how far it is, now and then
   */
  public static WhyCheck run(
      EventList events,
      ReadModelReader reader,
      BooleanSupplier wanted,
      Consumer<WhyCheck> progress) {
    BigInteger sum = BigInteger.ZERO;
    long rows = 0;
    try (AmountReader reading = reader.amounts()) {
      while (rows < events.size() && wanted.getAsBoolean()) {
        List<LogPosition> page =
            events.page(rows, AmountReader.MOST).stream().map(Listed::position).toList();
        OptionalLong[] amounts = reading.at(page);
        for (int i = 0; i < amounts.length; i++) {
          if (amounts[i].isEmpty()) {
            return new WhyCheck(rows, money(sum), true, page.get(i));
          }
          sum = sum.add(BigInteger.valueOf(amounts[i].getAsLong()));
          rows++;
        }
        progress.accept(new WhyCheck(rows, money(sum), false, null));
      }
    }
    return new WhyCheck(rows, money(sum), rows == events.size(), null);
  }

  private static BigDecimal money(BigInteger tenThousandths) {
    return new BigDecimal(tenThousandths, Amount.SCALE);
  }

  /** Whether the rows come to what the listed events do; only when {@link #done}. */
  public boolean agrees(WhyAnswer answer) {
    return missing == null
        && rows == answer.events().size()
        && sum.compareTo(answer.events().sum()) == 0;
  }
}
