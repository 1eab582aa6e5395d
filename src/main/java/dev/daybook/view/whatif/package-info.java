/** What if? What is supposed, and what would come of it; nothing typed here can be sent. */
@NullMarked
package dev.daybook.view.whatif;

import org.jspecify.annotations.NullMarked;
