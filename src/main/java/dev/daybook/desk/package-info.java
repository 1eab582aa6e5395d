/**
 * What was done at this desk, kept in a file of its own: commands sent and what became of them, the
 * form's draft, balances a bank stated, bookmarks. Unlike the read model it cannot be had from the
 * log again, so it survives a rebuild of that; and the ingest thread, which owns the read model's
 * file, never waits for it.
 */
@NullMarked
package dev.daybook.desk;

import org.jspecify.annotations.NullMarked;
