@NullMarked
package dev.daybook.view.importing;

import org.jspecify.annotations.NullMarked;
