@NullMarked
package dev.daybook.workspace.text;

import org.jspecify.annotations.NullMarked;
