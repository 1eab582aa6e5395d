/** The palette: every command of the window and every account, found by typing. */
@NullMarked
package dev.daybook.view.palette;

import org.jspecify.annotations.NullMarked;
