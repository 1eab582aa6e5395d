@NullMarked
package dev.daybook.write.csv.guess;

import org.jspecify.annotations.NullMarked;
