/** The table of what differs between the views A and B, and the events behind a row. */
@NullMarked
package dev.daybook.view.difference;

import org.jspecify.annotations.NullMarked;
