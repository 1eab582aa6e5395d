/** What is supposed and what would come of it. Has no way to send anything. */
@NullMarked
package dev.daybook.workspace.whatif;

import org.jspecify.annotations.NullMarked;
