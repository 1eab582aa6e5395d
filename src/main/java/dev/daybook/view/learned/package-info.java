/** What was learned since: the gap between what was known then and what is known now. */
@NullMarked
package dev.daybook.view.learned;

import org.jspecify.annotations.NullMarked;
