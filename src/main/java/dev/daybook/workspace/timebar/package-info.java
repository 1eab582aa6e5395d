/**
 * What stands on the time bar: how many events where, the markers of what is worth finding, and the
 * bookmarks.
 */
@NullMarked
package dev.daybook.workspace.timebar;

import org.jspecify.annotations.NullMarked;
