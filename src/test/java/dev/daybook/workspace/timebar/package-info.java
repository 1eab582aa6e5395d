@NullMarked
package dev.daybook.workspace.timebar;

import org.jspecify.annotations.NullMarked;
