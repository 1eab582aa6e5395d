/**
 * From a CSV file and its format to the log: rows are read, decided in a dry run by the rules of
 * the posting, and posted in one transaction, all or nothing. No toolkit, no Kafka: any thread may
 * call it, one at a time.
 */
@NullMarked
package dev.daybook.write.csv.post;

import org.jspecify.annotations.NullMarked;
