package dev.daybook.view.figures;

/**
 * One key figure, ready to be shown.
 *
 * @param id of its value's label
 * @param note a few words below, may be empty
 * @param tone a style class: "", "live", "history", "negative"
 */
record Figure(String id, String title, String value, String note, String tone) {}
