/** The key figures at the cursor's instant. */
@NullMarked
package dev.daybook.view.figures;

import org.jspecify.annotations.NullMarked;
