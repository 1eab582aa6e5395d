@NullMarked
package dev.daybook.importing;

import org.jspecify.annotations.NullMarked;
