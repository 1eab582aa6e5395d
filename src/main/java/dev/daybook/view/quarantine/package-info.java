/** The records that are no events: what they are, what they would change, and what to do. */
@NullMarked
package dev.daybook.view.quarantine;

import org.jspecify.annotations.NullMarked;
