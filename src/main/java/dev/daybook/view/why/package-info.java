/** Why is this number? The events that add up to it. */
@NullMarked
package dev.daybook.view.why;

import org.jspecify.annotations.NullMarked;
