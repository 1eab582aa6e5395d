/** The embedded store under test, and one shared by all tests that need a real broker. */
@NullMarked
package dev.daybook.eventlog.embedded;

import org.jspecify.annotations.NullMarked;
