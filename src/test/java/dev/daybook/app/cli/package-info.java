@NullMarked
package dev.daybook.app.cli;

import org.jspecify.annotations.NullMarked;
