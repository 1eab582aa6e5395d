@NullMarked
package dev.daybook.workspace.tools;

import org.jspecify.annotations.NullMarked;
