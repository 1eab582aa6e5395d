@NullMarked
package dev.daybook.view.chart;

import org.jspecify.annotations.NullMarked;
