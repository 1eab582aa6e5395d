/** The strip that tells how verifying or rebuilding the read model goes, and what came of it. */
@NullMarked
package dev.daybook.view.rebuild;

import org.jspecify.annotations.NullMarked;
