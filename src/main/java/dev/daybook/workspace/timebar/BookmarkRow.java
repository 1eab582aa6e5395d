package dev.daybook.workspace.timebar;

import java.time.Instant;
import java.util.UUID;

/** A bookmark in the list: an instant and why it matters. */
public record BookmarkRow(UUID id, Instant at, String note) {}
