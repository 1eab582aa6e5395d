@NullMarked
package dev.daybook.view.status;

import org.jspecify.annotations.NullMarked;
