@NullMarked
package dev.daybook.view.palette;

import org.jspecify.annotations.NullMarked;
