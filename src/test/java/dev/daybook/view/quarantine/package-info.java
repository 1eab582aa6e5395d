@NullMarked
package dev.daybook.view.quarantine;

import org.jspecify.annotations.NullMarked;
