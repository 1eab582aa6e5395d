/** The accounts as a table and in figures: sorted, filtered, summed up by currency. */
@NullMarked
package dev.daybook.workspace.accounts;

import org.jspecify.annotations.NullMarked;
