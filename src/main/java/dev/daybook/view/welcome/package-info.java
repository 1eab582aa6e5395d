/** What an empty book says of itself, and the four ways to begin. */
@NullMarked
package dev.daybook.view.welcome;

import org.jspecify.annotations.NullMarked;
