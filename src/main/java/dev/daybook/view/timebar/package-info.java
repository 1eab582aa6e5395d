/** The time bar: all of history as a histogram, the cursor, and playing through it. */
@NullMarked
package dev.daybook.view.timebar;

import org.jspecify.annotations.NullMarked;
