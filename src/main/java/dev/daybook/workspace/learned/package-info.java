/** The second clock: where knowledge ended, and what was learned since. */
@NullMarked
package dev.daybook.workspace.learned;

import org.jspecify.annotations.NullMarked;
