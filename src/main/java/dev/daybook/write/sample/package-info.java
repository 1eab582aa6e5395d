/** A ledger that looks like life, the same every time, as commands for the write model. */
@NullMarked
package dev.daybook.write.sample;

import org.jspecify.annotations.NullMarked;
