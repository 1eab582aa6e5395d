@NullMarked
package dev.daybook.workspace;

import org.jspecify.annotations.NullMarked;
