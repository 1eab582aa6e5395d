/**
 * The one loop that moves the log into the read model and the timeline, and tells how far it is.
 */
@NullMarked
package dev.daybook.ingest;

import org.jspecify.annotations.NullMarked;
