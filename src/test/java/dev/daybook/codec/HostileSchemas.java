package dev.daybook.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Schemas of an event that ask for endless work or memory. */
final class HostileSchemas {
  static final String TWO_GIGABYTES = "2000000000";
  private static final String EVENT =
      """
      {"name":"id","type":"int"},{"name":"amount","type":"double"},
      {"name":"timestamp","type":"long"}\
      """;

  private HostileSchemas() {}

  static List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(with("{\"type\":\"array\",\"items\":\"null\"}"));
    all.add(with("{\"type\":\"array\",\"items\":" + emptyRecords(50) + "}"));
    all.add(with("{\"type\":\"map\",\"values\":" + emptyRecords(200) + "}"));
    all.add(with(emptyRecords(6_000)));
    all.add(with("{\"type\":\"fixed\",\"name\":\"Huge\",\"size\":2147483647}"));
    all.add(with("{\"type\":\"fixed\",\"name\":\"Big\",\"size\":" + TWO_GIGABYTES + "}"));
    all.add(
        with("[\"null\",{\"type\":\"fixed\",\"name\":\"Big\",\"size\":" + TWO_GIGABYTES + "}]"));
    all.add(
        with("{\"type\":\"array\",\"items\":{\"type\":\"fixed\",\"name\":\"Void\",\"size\":0}}"));
    all.add(with(nested(30)));
    all.add(with(nested(300)));
    all.add(with(nested(900)));
    all.add(with("\"Event\""));
    all.add(with("[\"null\",\"Event\"]"));
    all.add(with("{\"type\":\"array\",\"items\":\"Event\"}"));
    all.add(with("[\"null\",\"string\",\"bytes\",{\"type\":\"map\",\"values\":\"bytes\"}]"));
    all.add(with(doubling(5)));
    all.add(with(doubling(11)));
    all.add(with(doubling(40)));
    return List.copyOf(all);
  }

  static Schema doubled(int n) {
    return new Schema.Parser().parse(with(doubling(n)));
  }

  static Schema nestedLists(int depth) {
    return new Schema.Parser().parse(with(nested(depth)));
  }

  static Schema listOf(String type) {
    return new Schema.Parser().parse(with("{\"type\":\"array\",\"items\":" + type + "}"));
  }

  private static String with(String type) {
    return "{\"type\":\"record\",\"name\":\"Event\",\"fields\":[{\"name\":\"odd\",\"type\":"
        + type
        + "},"
        + EVENT
        + "]}";
  }

  private static String emptyRecords(int count) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < count; i++) {
      fields.append(i == 0 ? "" : ",");
      fields.append("{\"name\":\"f").append(i).append("\",\"type\":");
      fields.append(
          i == 0 ? "{\"type\":\"record\",\"name\":\"Empty\",\"fields\":[]}" : "\"Empty\"");
      fields.append('}');
    }
    return "{\"type\":\"record\",\"name\":\"Many\",\"fields\":[" + fields + "]}";
  }

  private static String nested(int depth) {
    return "{\"type\":\"array\",\"items\":".repeat(depth) + "\"int\"" + "}".repeat(depth);
  }

  /** A record of two records of two records …: 2^n parts in n lines. */
  private static String doubling(int n) {
    String inner = "\"int\"";
    for (int i = 0; i < n; i++) {
      inner =
          "{\"type\":\"record\",\"name\":\"D"
              + i
              + "\",\"fields\":[{\"name\":\"a\",\"type\":"
              + inner
              + "},{\"name\":\"b\",\"type\":"
              + (i == 0 ? "\"int\"" : "\"D" + (i - 1) + "\"")
              + "}]}";
    }
    return inner;
  }
}
