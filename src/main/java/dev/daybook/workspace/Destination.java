package dev.daybook.workspace;

/**
 * What a text means as a place to go to.
 *
 * @param typed the text
 * @param sentence what it means, in the window's zone, or what to type instead
 * @param valid whether it means anything
 * @param reached whether one went there
 */
public record Destination(String typed, String sentence, boolean valid, boolean reached) {}
