package dev.daybook.workspace;

import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.commands.NamedEvents;
import dev.daybook.workspace.difference.DetailQuery;
import dev.daybook.workspace.difference.DifferenceDesk;
import dev.daybook.workspace.difference.DifferenceWorker;
import dev.daybook.workspace.learned.KnowledgeDesk;
import dev.daybook.workspace.quarantine.QuarantineDesk;
import dev.daybook.workspace.quarantine.SetAside;
import dev.daybook.workspace.timebar.BookmarkDesk;
import dev.daybook.workspace.timebar.MarkerDesk;
import dev.daybook.workspace.timebar.MarkerWorker;
import dev.daybook.workspace.timebar.Track;
import dev.daybook.workspace.whatif.WhatIfDesk;
import dev.daybook.workspace.why.WhyDesk;
import java.time.InstantSource;
import java.util.List;

/**
 * The desks of one workspace, each in its room. They belong to the workspace's thread; what their
 * workers find on threads of their own comes home to it through the inbox.
 */
final class Rooms implements AutoCloseable {
  final Navigation navigation;
  final Travel travel;
  final BookDesk book;
  final MarkerDesk markers = new MarkerDesk();
  final QuarantineDesk quarantine;
  final KnowledgeDesk knowledge;
  final WhyDesk why;
  final DifferenceDesk compare;
  final WhatIfDesk whatIf = new WhatIfDesk();
  private final BookmarkDesk bookmarks;
  private final MarkerWorker markerWorker;
  private final DifferenceWorker comparing;

  /**
   * Call {@link #start} to begin.
   *
   * @param reader the workspace's own; the workers open others
   */
  Rooms(
      ViewState state,
      ReadModelReader reader,
      NamedEvents named,
      SetAside setAside,
      DeskWriter keeper,
      InstantSource clock,
      Inbox inbox) {
    navigation = new Navigation(state, new Watch(reader.quarantined()));
    bookmarks = new BookmarkDesk(keeper, clock);
    travel = new Travel(state, reader, named, bookmarks, this::tracks, clock);
    book =
        new BookDesk(
            new BookQuery(reader, clock),
            () -> new BookQuery(setAside.reader(), clock),
            inbox::atOnce);
    quarantine = new QuarantineDesk(setAside, reader.quarantined(), inbox);
    knowledge = new KnowledgeDesk(setAside::reader, reader, inbox::atOnce);
    why = new WhyDesk(reader, setAside::reader, inbox);
    comparing = new DifferenceWorker(setAside::reader);
    compare = new DifferenceDesk(comparing, new DetailQuery(reader), inbox);
    markerWorker =
        new MarkerWorker(
            setAside::reader, keeper.file(), newer -> inbox.execute(() -> markers.found(newer)));
  }

  void start() {
    markerWorker.start();
  }

  /** A newer fold, for those who look for something in every one. */
  void fold(Fold newer) {
    markerWorker.offer(newer);
  }

  /** All that is marked on the time bar. */
  List<Track> tracks(Fold of) {
    return markers.tracks(quarantine.markers(of.quarantined()), bookmarks.markers());
  }

  /** Breaks off whatever is under way; no thread of theirs touches the read model after it. */
  @Override
  public void close() {
    quarantine.close();
    knowledge.close();
    book.close();
    markerWorker.close();
    why.close();
    comparing.close();
  }
}
