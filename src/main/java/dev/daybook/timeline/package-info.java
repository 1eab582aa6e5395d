/**
 * The book as columns in memory: the state of every account at any instant, series for charts and
 * the density of events, exact and without clock or I/O.
 */
@NullMarked
package dev.daybook.timeline;

import org.jspecify.annotations.NullMarked;
