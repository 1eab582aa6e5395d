package dev.daybook.ingest;

import dev.daybook.ledger.AmountException;
import dev.daybook.readmodel.AccountStanding;
import dev.daybook.readmodel.Accounts;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Timeline;
import dev.daybook.timeline.TimelineLoad;
import java.util.List;
import java.util.function.Consumer;

/**
 * A read model's file, loaded: the book as it was when the file was last written, to be looked at
 * before the log can be read, and to be gone on with by the {@link IngestLoop} that it is given to.
 * Nobody else writes to the file from the loading on.
 */
public final class KeptBook {
  private final Timeline timeline;
  private final Fold fold;

  private KeptBook(Timeline timeline, Fold fold) {
    this.timeline = timeline;
    this.fold = fold;
  }

  /**
   * Loads a file, on the caller's thread.
   *
   * @param listener told how far it is
   * @throws dev.daybook.readmodel.ReadModelException if the file cannot be read
   */
  public static KeptBook load(ReadModel model, Consumer<IngestStatus> listener) {
    return load(model, listener, () -> {});
  }

  /**
   * As {@link #load(ReadModel, Consumer)}.
   *
   * @param requireRunning called now and then; throws to break it off
   */
  static KeptBook load(ReadModel model, Consumer<IngestStatus> listener, Runnable requireRunning) {
    try (ReadModelReader reader = model.reader()) {
      TimelineLoad load = new TimelineLoad();
      List<AccountStanding> accounts = reader.standings();
      accounts.forEach(a -> load.expect(a.account().id().number(), a.events()));
      long events = accounts.stream().mapToLong(AccountStanding::events).sum();
      Loading loading = new Loading(load, events, listener, requireRunning);
      try {
        reader.forEachEvent(loading);
      } catch (IllegalArgumentException | AmountException e) {
        throw reader.damaged(e);
      }
      reader.requireWhole(loading.loaded(), events);
      Timeline timeline = load.timeline();
      Fold fold =
          new Fold(
              timeline.snapshot(),
              Accounts.of(accounts.stream().map(AccountStanding::account).toList()),
              reader.offsets(),
              events,
              reader.duplicateCount(),
              reader.quarantineCount(),
              0);
      return new KeptBook(timeline, fold);
    }
  }

  /** What it says. */
  public Fold fold() {
    return fold;
  }

  /** Taken over by one loop. */
  Timeline timeline() {
    return timeline;
  }
}
