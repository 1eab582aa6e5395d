/** A scripted book behind the real window, for pictures and tests. */
@NullMarked
package dev.daybook.view;

import org.jspecify.annotations.NullMarked;
