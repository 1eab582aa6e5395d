/** Wires everything by plain constructors: the data folder, a session over a store, the window. */
@NullMarked
package dev.daybook.app;

import org.jspecify.annotations.NullMarked;
