/** The table of accounts at the cursor: sorted, filtered, selected. */
@NullMarked
package dev.daybook.view.accounts;

import org.jspecify.annotations.NullMarked;
