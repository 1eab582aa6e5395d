@NullMarked
package dev.daybook.app.window;

import org.jspecify.annotations.NullMarked;
