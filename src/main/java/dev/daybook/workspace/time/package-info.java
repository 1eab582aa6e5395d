/** Stretches and steps of time: what is shown of history, and how far a key goes. Pure. */
@NullMarked
package dev.daybook.workspace.time;

import org.jspecify.annotations.NullMarked;
