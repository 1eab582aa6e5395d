/** The contract that every log keeps. */
@NullMarked
package dev.daybook.eventlog;

import org.jspecify.annotations.NullMarked;
