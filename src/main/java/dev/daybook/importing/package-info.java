/**
 * The import of a CSV file as an analyst does it: what the file probably is, what was chosen
 * instead, what would become of each row, and the posting of all of it in one transaction. No
 * JavaFX.
 */
@NullMarked
package dev.daybook.importing;

import org.jspecify.annotations.NullMarked;
