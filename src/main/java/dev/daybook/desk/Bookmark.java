package dev.daybook.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * An instant worth coming back to.
 *
 * @param at on the effective axis
 * @param note why, in the analyst's words; may be empty
 * @param created when it was made
 */
public record Bookmark(UUID id, Instant at, String note, Instant created) {
  public Bookmark with(String newNote) {
    return new Bookmark(id, at, newNote, created);
  }
}
