@NullMarked
package dev.daybook.workspace.early;

import org.jspecify.annotations.NullMarked;
