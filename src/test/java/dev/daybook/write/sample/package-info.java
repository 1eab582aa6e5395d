@NullMarked
package dev.daybook.write.sample;

import org.jspecify.annotations.NullMarked;
