/**
 * What the analyst is looking at: intents in, immutable snapshots out. Knows no JavaFX; every query
 * runs off the caller's thread and the newest wins.
 *
 * <p>Here is the thread, the analyst's choices, the ways through time, and what joins the answers
 * into one snapshot. Each answer is made in a room of its own, which knows neither this package
 * nor, but for a few that all stand on, the other rooms.
 */
@NullMarked
package dev.daybook.workspace;

import org.jspecify.annotations.NullMarked;
