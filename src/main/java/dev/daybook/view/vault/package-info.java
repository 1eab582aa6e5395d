/** The log beside the vault: what each holds, what is lost, and which log it is. */
@NullMarked
package dev.daybook.view.vault;

import org.jspecify.annotations.NullMarked;
