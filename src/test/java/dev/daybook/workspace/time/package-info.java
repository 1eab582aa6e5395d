@NullMarked
package dev.daybook.workspace.time;

import org.jspecify.annotations.NullMarked;
