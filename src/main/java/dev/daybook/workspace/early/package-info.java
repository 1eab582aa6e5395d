/** The book as it was last known: kept when the window closes, shown until it is loaded anew. */
@NullMarked
package dev.daybook.workspace.early;

import org.jspecify.annotations.NullMarked;
