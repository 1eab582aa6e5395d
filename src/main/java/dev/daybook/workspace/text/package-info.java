/** Text and values: what the analyst types, and what is shown or written, in words and figures. */
@NullMarked
package dev.daybook.workspace.text;

import org.jspecify.annotations.NullMarked;
