/**
 * The book as a log: read in order, follow the tail, append on condition. The ports are here;
 * Kafka, the embedded store and an in-memory double for tests stand in the sub-packages.
 */
@NullMarked
package dev.daybook.eventlog;

import org.jspecify.annotations.NullMarked;
