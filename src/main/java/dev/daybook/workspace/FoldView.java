package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BalanceHistory;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogPosition;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one fold, as the rules of the book look at it. As immutable as the fold; the look-up of
 * commands must cover at least what the fold covers.
 */
public final class FoldView implements DecisionView {
  private final Fold fold;
  private final Function<CommandId, Optional<LogPosition>> recorded;

  public FoldView(Fold fold, Function<CommandId, Optional<LogPosition>> recorded) {
    this.fold = fold;
    this.recorded = recorded;
  }

  @Override
  public Optional<Account> account(AccountId id) {
    return fold.accounts().get(id);
  }

  @Override
  public Amount balance(AccountId id) {
    return fold.timeline().balance(id, AsOf.LIVE);
  }

  @Override
  public Amount moved(AccountId id) {
    return fold.timeline().history(id).moved();
  }

  @Override
  public Lowest lowestSince(AccountId id, Instant from) {
    return fold.timeline().lowestSince(id, from);
  }

  @Override
  public BalanceHistory history(AccountId id) {
    return fold.timeline().history(id);
  }

  @Override
  public Optional<LogPosition> recorded(CommandId id) {
    return recorded.apply(id);
  }
}
