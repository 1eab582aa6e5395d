/** The window: the features joined, keys, theme, settings. */
@NullMarked
package dev.daybook.view.shell;

import org.jspecify.annotations.NullMarked;
