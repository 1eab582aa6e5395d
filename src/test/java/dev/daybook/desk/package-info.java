@NullMarked
package dev.daybook.desk;

import org.jspecify.annotations.NullMarked;
