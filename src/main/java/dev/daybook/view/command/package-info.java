/** The form that posts and opens accounts, and the life of every command sent. */
@NullMarked
package dev.daybook.view.command;

import org.jspecify.annotations.NullMarked;
