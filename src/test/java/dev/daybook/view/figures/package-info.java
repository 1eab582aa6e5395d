@NullMarked
package dev.daybook.view.figures;

import org.jspecify.annotations.NullMarked;
