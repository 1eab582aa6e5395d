/** An event store of one's own: a single Kafka node and a schema registry inside this program. */
@NullMarked
package dev.daybook.eventlog.embedded;

import org.jspecify.annotations.NullMarked;
