/**
 * The ingesting process killed while the log is written: what its file then holds, beside a fold of
 * the same log that shares no code with the product's.
 */
@NullMarked
package dev.daybook.campaign.ingest;

import org.jspecify.annotations.NullMarked;
