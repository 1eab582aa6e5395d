/** The line at the foot of the window: how far the read model is and how the store does. */
@NullMarked
package dev.daybook.view.status;

import org.jspecify.annotations.NullMarked;
