/** The log in memory. */
@NullMarked
package dev.daybook.eventlog.memory;

import org.jspecify.annotations.NullMarked;
