/** How the store, the read model and long work do, as the window says it. */
@NullMarked
package dev.daybook.workspace.status;

import org.jspecify.annotations.NullMarked;
