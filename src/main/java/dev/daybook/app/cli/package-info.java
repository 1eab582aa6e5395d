/** The command line: one class per command, each a thin shell over the classes the window uses. */
@NullMarked
package dev.daybook.app.cli;

import org.jspecify.annotations.NullMarked;
