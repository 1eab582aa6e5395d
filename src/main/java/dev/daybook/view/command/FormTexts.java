package dev.daybook.view.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.StringProperty;

/**
 * All that is typed into the forms, as a draft that can be kept and put back. What stands as it
 * does in an empty form is not part of it. FX thread.
 */
final class FormTexts {
  private final Map<String, StringProperty> texts = new LinkedHashMap<>();
  private final Map<String, String> empty = new LinkedHashMap<>();

  void add(String name, StringProperty text) {
    texts.put(name, text);
    empty.put(name, text.get());
  }

  void addAll(Map<String, StringProperty> more) {
    more.forEach(this::add);
  }

  void onChange(Runnable action) {
    texts.values().forEach(text -> text.subscribe(action));
  }

  /** What was typed. */
  Map<String, String> typed() {
    Map<String, String> typed = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (!text.get().equals(empty.get(name))) {
            typed.put(name, text.get());
          }
        });
    return typed;
  }

  /** Puts a draft back; names that no form has are of another version, and passed over. */
  void restore(Map<String, String> draft) {
    draft.forEach(
        (name, value) -> {
          StringProperty text = texts.get(name);
          if (text != null) {
            text.set(value);
          }
        });
  }
}
