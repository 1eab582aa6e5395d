package dev.daybook.workspace.early;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.AccountStanding;
import dev.daybook.readmodel.Accounts;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.TimelineSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A book before it is loaded: its last known state, and a fold that has its accounts but none of
 * its events. Immutable, for any thread.
 */
public final class EarlyBook {
  private final LastKnown known;
  private final Fold fold;

  private EarlyBook(LastKnown known, Fold fold) {
    this.known = known;
    this.fold = fold;
  }

  /**
   * What a read model's last known state is, if the one that was kept is still its own: else the
   * book has to be loaded first.
   *
   * @param kept the file that a workspace kept it in
   * @throws dev.daybook.readmodel.ReadModelException if the read model cannot be read
   */
  public static Optional<EarlyBook> read(Path kept, ReadModel model) {
    LastKnown known = LastKnownFile.read(kept).orElse(null);
    if (known == null) {
      return Optional.empty();
    }
    try (ReadModelReader reader = model.reader()) {
      LogEnd end = reader.offsets();
      List<AccountStanding> standings = reader.standings();
      if (!known.isOf(end, standings)) {
        return Optional.empty();
      }
      Fold fold =
          new Fold(
              TimelineSnapshot.EMPTY,
              Accounts.of(standings.stream().map(AccountStanding::account).toList()),
              end,
              known.balances().eventTotal(),
              reader.duplicateCount(),
              reader.quarantineCount(),
              0);
      return Optional.of(new EarlyBook(known, fold));
    }
  }

  public LastKnown known() {
    return known;
  }

  public Fold fold() {
    return fold;
  }
}
