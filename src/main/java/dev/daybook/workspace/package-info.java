/**
 * What the analyst is looking at: intents in, immutable snapshots out. Knows no JavaFX; every query
 * runs off the caller's thread and the newest wins.
 */
@NullMarked
package dev.daybook.workspace;

import org.jspecify.annotations.NullMarked;
