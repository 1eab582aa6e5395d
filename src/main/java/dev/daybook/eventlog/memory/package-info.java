/** The log in memory, with the real one's contract: for tests and simulations. */
@NullMarked
package dev.daybook.eventlog.memory;

import org.jspecify.annotations.NullMarked;
