/**
 * The write model: a command is decided against the fold of the log and appended, or refused. It
 * stores nothing of its own.
 */
@NullMarked
package dev.daybook.write;

import org.jspecify.annotations.NullMarked;
