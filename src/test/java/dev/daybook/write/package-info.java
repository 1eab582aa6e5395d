@NullMarked
package dev.daybook.write;

import org.jspecify.annotations.NullMarked;
