@NullMarked
package dev.daybook.view.learned;

import org.jspecify.annotations.NullMarked;
