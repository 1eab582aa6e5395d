/** The import of a CSV file: choices on the left, what would become of it on the right. */
@NullMarked
package dev.daybook.view.importing;

import org.jspecify.annotations.NullMarked;
