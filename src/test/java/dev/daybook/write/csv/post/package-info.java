@NullMarked
package dev.daybook.write.csv.post;

import org.jspecify.annotations.NullMarked;
