package dev.daybook.app.cli;

import dev.daybook.ledger.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What moves an amount at an instant. */
abstract class MoneyCommand extends WritingCommand {
  @Option(
      names = "--amount",
      required = true,
      paramLabel = "AMOUNT",
      converter = AmountConverter.class,
      description = "In currency units, positive: 12.34")
  Amount amount;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "When it takes effect (default: now).")
  @Nullable Instant at;
}
