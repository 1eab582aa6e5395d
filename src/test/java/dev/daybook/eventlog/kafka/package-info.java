/** The log on a real broker. */
@NullMarked
package dev.daybook.eventlog.kafka;

import org.jspecify.annotations.NullMarked;
