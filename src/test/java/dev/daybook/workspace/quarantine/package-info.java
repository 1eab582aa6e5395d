@NullMarked
package dev.daybook.workspace.quarantine;

import org.jspecify.annotations.NullMarked;
