/** The records that are no events: listed, looked into, tried again and exported. */
@NullMarked
package dev.daybook.workspace.quarantine;

import org.jspecify.annotations.NullMarked;
