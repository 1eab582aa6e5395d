@NullMarked
package dev.daybook.write.csv;

import org.jspecify.annotations.NullMarked;
