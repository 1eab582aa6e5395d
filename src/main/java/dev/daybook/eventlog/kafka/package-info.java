/**
 * The log on Apache Kafka: reading what is committed, appending by fencing, and the topic itself.
 */
@NullMarked
package dev.daybook.eventlog.kafka;

import org.jspecify.annotations.NullMarked;
