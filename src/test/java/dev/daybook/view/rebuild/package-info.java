@NullMarked
package dev.daybook.view.rebuild;

import org.jspecify.annotations.NullMarked;
