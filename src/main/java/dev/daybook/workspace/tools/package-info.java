/** How work is done once, only when it is asked for, not too often, or wholly: for every room. */
@NullMarked
package dev.daybook.workspace.tools;

import org.jspecify.annotations.NullMarked;
