/**
 * JavaFX plumbing that knows nothing of ledgers: the thread, the pulse, themes, canvases and
 * tables.
 */
@NullMarked
package dev.daybook.fx;

import org.jspecify.annotations.NullMarked;
