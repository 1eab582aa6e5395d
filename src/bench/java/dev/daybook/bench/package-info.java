/**
 * Benches: {@code ./mvnw -q -Pbench test-compile exec:exec -Dbench=NAME}. Each prints lines {@code
 * BENCH name value unit}, those of its peers among them, so that ratios are of one run.
 */
@NullMarked
package dev.daybook.bench;

import org.jspecify.annotations.NullMarked;
