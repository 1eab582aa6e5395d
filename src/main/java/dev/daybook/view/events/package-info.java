/** The tables of events and of quarantined records. */
@NullMarked
package dev.daybook.view.events;

import org.jspecify.annotations.NullMarked;
