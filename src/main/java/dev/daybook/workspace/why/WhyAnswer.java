package dev.daybook.workspace.why;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.EventList;
import dev.daybook.workspace.intent.WhyQuestion;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The events behind a number of one fold, beside the number as the window shows it, which was had
 * another way. Immutable.
 *
 * @param at the instant of the number, or null when LIVE
 * @param counted whether the number is how many events there are, and not their sum
 * @param figure the number that is on screen
 * @param currency of the sum
 */
public record WhyAnswer(
    WhyQuestion question,
    Fold fold,
    @Nullable Instant at,
    EventList events,
    boolean counted,
    BigDecimal figure,
    CurrencyCode currency) {

  /** What the events come to. */
  public BigDecimal explained() {
    return counted ? BigDecimal.valueOf(events.size()) : events.sum();
  }

  /** Whether they come to the number that is on screen. */
  public boolean addsUp() {
    return explained().compareTo(figure) == 0;
  }
}
