/** SQLite as the files of ours use it: connections, transactions, numbered migrations, faults. */
@NullMarked
package dev.daybook.sqlite;

import org.jspecify.annotations.NullMarked;
