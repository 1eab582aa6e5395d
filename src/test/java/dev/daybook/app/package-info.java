@NullMarked
package dev.daybook.app;

import org.jspecify.annotations.NullMarked;
