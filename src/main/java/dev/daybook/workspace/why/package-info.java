/** Why is this number? The events that add up to it, checked against the read model. */
@NullMarked
package dev.daybook.workspace.why;

import org.jspecify.annotations.NullMarked;
