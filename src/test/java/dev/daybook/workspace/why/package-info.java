@NullMarked
package dev.daybook.workspace.why;

import org.jspecify.annotations.NullMarked;
