/** Pictures of the window in many states, for those who change how it looks. */
@NullMarked
package dev.daybook.view.gallery;

import org.jspecify.annotations.NullMarked;
