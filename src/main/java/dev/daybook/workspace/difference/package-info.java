/** Two views compared: which accounts differ, by how much, and the events that explain it. */
@NullMarked
package dev.daybook.workspace.difference;

import org.jspecify.annotations.NullMarked;
