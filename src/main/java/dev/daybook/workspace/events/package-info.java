/**
 * The events as a table: a page of them at any instant, newest first, with the balance each leaves.
 */
@NullMarked
package dev.daybook.workspace.events;

import org.jspecify.annotations.NullMarked;
