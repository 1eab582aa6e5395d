@NullMarked
package dev.daybook.whatif;

import org.jspecify.annotations.NullMarked;
