/**
 * What the analyst can want, and the words that it takes to say so. The window makes these, and the
 * desks do what they ask.
 */
@NullMarked
package dev.daybook.workspace.intent;

import org.jspecify.annotations.NullMarked;
