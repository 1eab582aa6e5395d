/**
 * The window's life around the view: sessions opened, replaced and closed; pictures without a
 * display.
 */
@NullMarked
package dev.daybook.app.window;

import org.jspecify.annotations.NullMarked;
