package dev.daybook.workspace.timebar;

import dev.daybook.desk.Bookmark;
import dev.daybook.desk.DeskWriter;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bookmarks of this desk. Only the workspace's thread touches it; every change is kept. */
public final class BookmarkDesk {
  private static final Comparator<Bookmark> ORDER =
      Comparator.comparing(Bookmark::at).thenComparing(Bookmark::created);

  private final DeskWriter keeper;
  private final InstantSource clock;
  private final List<Bookmark> bookmarks;
  private List<BookmarkRow> rows;
  private List<Marker> markers;

  public BookmarkDesk(DeskWriter keeper, InstantSource clock) {
    this.keeper = keeper;
    this.clock = clock;
    bookmarks = new ArrayList<>(keeper.bookmarks());
    bookmarks.sort(ORDER);
    rows = toRows();
    markers = toMarkers();
  }

  public void add(Instant at, String note) {
    change(new Bookmark(UUID.randomUUID(), at, note.strip(), clock.instant()));
  }

  public void rename(UUID id, String note) {
    find(id).ifPresent(known -> change(known.with(note.strip())));
  }

  public void delete(UUID id) {
    if (bookmarks.removeIf(known -> known.id().equals(id))) {
      keeper.forgetBookmark(id);
      changed();
    }
  }

  public Optional<Instant> at(UUID id) {
    return find(id).map(Bookmark::at);
  }

  private void change(Bookmark bookmark) {
    bookmarks.removeIf(known -> known.id().equals(bookmark.id()));
    bookmarks.add(bookmark);
    bookmarks.sort(ORDER);
    keeper.keep(bookmark);
    changed();
  }

  private Optional<Bookmark> find(UUID id) {
    return bookmarks.stream().filter(known -> known.id().equals(id)).findFirst();
  }

  private void changed() {
    rows = toRows();
    markers = toMarkers();
  }

  private List<BookmarkRow> toRows() {
    return bookmarks.stream().map(b -> new BookmarkRow(b.id(), b.at(), b.note())).toList();
  }

  private List<Marker> toMarkers() {
    return bookmarks.stream()
        .map(
            b ->
                new Marker(
                    Marker.Kind.BOOKMARK,
                    b.at(),
                    b.note().isEmpty() ? "Bookmark" : "Bookmark: " + b.note()))
        .toList();
  }

  /** By instant; the same list until something changes. */
  public List<BookmarkRow> rows() {
    return rows;
  }

  /** By instant; the same list until something changes. */
  public List<Marker> markers() {
    return markers;
  }
}
