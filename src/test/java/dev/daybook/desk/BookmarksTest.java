package dev.daybook.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.sqlite.Migrations;
import dev.daybook.sqlite.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  private Path path() {
    return folder.resolve("desk.db");
  }

  private static Bookmark bookmark(int id, Instant at, String note) {
    return new Bookmark(new UUID(1, id), at, note, NOON);
  }

  @Test
  void bookmarks_come_back_by_instant_changed_and_deleted() {
    Bookmark later = bookmark(1, NOON.plusSeconds(9), "later\n\u20ac");
    Bookmark earlier = bookmark(2, NOON.minusMillis(1), "");
    try (DeskFile file = DeskFile.open(path())) {
      file.putBookmarks(Map.of(later.id(), Optional.of(later), earlier.id(), Optional.of(earlier)));
      assertThat(file.bookmarks()).containsExactly(earlier, later);
    }
    try (DeskFile file = DeskFile.open(path())) {
      Map<UUID, Optional<Bookmark>> changes = new LinkedHashMap<>();
      changes.put(earlier.id(), Optional.of(earlier.with("why")));
      changes.put(later.id(), Optional.empty());
      changes.put(new UUID(5, 5), Optional.empty()); // was never there
      file.putBookmarks(changes);
      assertThat(file.bookmarks()).containsExactly(earlier.with("why"));
    }
  }

  @Test
  void a_writer_keeps_the_newest_of_each() {
    Bookmark first = bookmark(1, NOON, "first");
    try (DeskWriter writer = new DeskWriter(DeskFile.open(path()))) {
      writer.keep(first);
      writer.keep(first.with("second"));
      writer.keep(bookmark(2, NOON, "gone"));
      writer.forgetBookmark(new UUID(1, 2));
    }
    try (DeskWriter writer = new DeskWriter(DeskFile.open(path()))) {
      assertThat(writer.bookmarks()).containsExactly(first.with("second"));
    }
  }

  @Test
  void a_file_of_version_1_keeps_what_it_has_and_learns_bookmarks() throws SQLException {
    try (Connection connection = Sqlite.writing(path())) {
      new Migrations(DeskFile.class, List.of("V1__initial.sql")).migrate(connection);
      Sqlite.execute(connection, "INSERT INTO draft (name, text) VALUES ('memo', 'rent')");
    }
    Bookmark bookmark = bookmark(1, NOON, "new");
    try (DeskFile file = DeskFile.open(path())) {
      assertThat(file.draft()).isEqualTo(Map.of("memo", "rent"));
      assertThat(file.bookmarks()).isEmpty();
      file.putBookmarks(Map.of(bookmark.id(), Optional.of(bookmark)));
    }
    try (DeskFile file = DeskFile.open(path())) {
      assertThat(file.bookmarks()).containsExactly(bookmark);
    }
  }
}
