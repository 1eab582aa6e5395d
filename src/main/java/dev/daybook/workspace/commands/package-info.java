/**
 * Commands from the draft to the log: what would come of one, sending it, and what became of it.
 */
@NullMarked
package dev.daybook.workspace.commands;

import org.jspecify.annotations.NullMarked;
