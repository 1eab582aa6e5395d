@NullMarked
package dev.daybook.workspace.commands;

import org.jspecify.annotations.NullMarked;
