@NullMarked
package dev.daybook.workspace.status;

import org.jspecify.annotations.NullMarked;
