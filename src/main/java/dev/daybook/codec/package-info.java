/**
 * Bytes to events and back: Avro, the schema registry's framing and client, and the lifting of the
 * article's events to today's.
 */
@NullMarked
package dev.daybook.codec;

import org.jspecify.annotations.NullMarked;
