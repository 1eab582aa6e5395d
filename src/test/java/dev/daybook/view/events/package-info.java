@NullMarked
package dev.daybook.view.events;

import org.jspecify.annotations.NullMarked;
