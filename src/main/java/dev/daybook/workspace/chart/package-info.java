/**
 * Balances as lines: reduced to the pixels there are, with the events that can be told apart, and
 * what is supposed beside them.
 */
@NullMarked
package dev.daybook.workspace.chart;

import org.jspecify.annotations.NullMarked;
