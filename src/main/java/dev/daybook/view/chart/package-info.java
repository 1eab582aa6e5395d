/** Balances as step lines over time, with zoom, pan and a crosshair. */
@NullMarked
package dev.daybook.view.chart;

import org.jspecify.annotations.NullMarked;
