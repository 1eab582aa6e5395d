@NullMarked
package dev.daybook.workspace.difference;

import org.jspecify.annotations.NullMarked;
