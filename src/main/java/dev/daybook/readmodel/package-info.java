/**
 * The book in SQLite: every event, account state and the log's offsets, written in one transaction
 * and read by many. Always rebuildable from the log.
 */
@NullMarked
package dev.daybook.readmodel;

import org.jspecify.annotations.NullMarked;
