package dev.daybook.workspace.commands;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BalanceAt;
import dev.daybook.ledger.BalanceHistory;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.EventRecord;
import dev.daybook.readmodel.ReadModelReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one fold, as the rules of the book look at it. The read model is committed before a fold is
 * published, so its rows cover at least what the fold covers. The reader's thread uses it.
 */
public final class FoldView implements DecisionView {
  private final Fold fold;
  private final ReadModelReader reader;

  public FoldView(Fold fold, ReadModelReader reader) {
    this.fold = fold;
    this.reader = reader;
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
    return fold.timeline().moved(id);
  }

  @Override
  public Optional<BalanceAt> firstBelow(AccountId id, Instant from, Amount threshold) {
    return fold.timeline().firstBelow(id, from, threshold);
  }

  @Override
  public Optional<Instant> lastEffective(AccountId id) {
    return fold.timeline().lastEffective(id);
  }

  @Override
  public BalanceHistory history(AccountId id) {
    return fold.timeline().history(id);
  }

  @Override
  public Optional<LogPosition> recorded(CommandId id) {
    return reader.position(id);
  }

  @Override
  public Optional<CommandId> nextRecorded(CommandId from) {
    return reader.nextCommand(from);
  }

  @Override
  public Optional<LedgerEvent> event(EventId id) {
    return reader.event(id).map(EventRecord::event);
  }

  @Override
  public List<LedgerEvent> group(UUID id) {
    return reader.group(id).stream().map(EventRecord::event).toList();
  }

  @Override
  public Optional<LogPosition> reversal(EventId of) {
    return reader.reversal(of);
  }
}
