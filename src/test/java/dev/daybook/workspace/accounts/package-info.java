@NullMarked
package dev.daybook.workspace.accounts;

import org.jspecify.annotations.NullMarked;
