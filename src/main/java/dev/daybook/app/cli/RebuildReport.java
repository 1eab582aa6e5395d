package dev.daybook.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.ingest.Rebuild;
import dev.daybook.readmodel.Digest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a read model and one folded anew say, side by side.
 *
 * @param swapped whether the new one took the old one's place; null if that was not asked
 * @param kept where the old one is kept
 */
record RebuildReport(Rebuild.Result result, @Nullable Boolean swapped, Optional<Path> kept) {
  /** A digest of one thing by both; empty where one has none. */
  private record Line(String of, String live, String anew) {}

  boolean agrees() {
    return result.difference().isEmpty();
  }

  void print(OutputFormat format, PrintWriter out, PrintWriter err) throws IOException {
    switch (format) {
      case TABLE -> {
        sentences(out);
        listing().print(format, out);
      }
      case CSV -> {
        listing().print(format, out);
        sentences(err);
      }
      case JSON -> json(out);
    }
  }

  private void sentences(PrintWriter out) {
    double seconds = Math.max(1, result.folding().toMillis()) / 1000.0;
    out.println(
        String.format(
            Locale.ROOT,
            "%,d events up to %s folded anew in %.1f s (%,d events/s).",
            result.anew().events(),
            result.anew().end(),
            seconds,
            Math.round(result.anew().events() / seconds)));
    out.println(
        result
            .difference()
            .map(first -> "The read model differs from its log. " + first)
            .orElse("The read model agrees with its log."));
    if (swapped != null) {
      out.println(
          swapped
              ? "It was replaced by the one folded anew."
              : "Nothing was changed; with --accept-differences it is replaced.");
    }
    kept.ifPresent(path -> out.println("The old one is kept as " + path + "."));
    out.flush();
  }

  private Listing listing() {
    Listing listing =
        new Listing(
            Listing.text("digest_of"), Listing.text("read_model"), Listing.text("folded_anew"));
    lines().forEach(line -> listing.add(line.of(), line.live(), line.anew()));
    return listing;
  }

  private List<Line> lines() {
    Optional<Digest> live = result.live();
    Digest anew = result.anew();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("whole", live.map(Digest::whole).orElse(""), anew.whole()));
    lines.add(new Line("accounts", live.map(Digest::accounts).orElse(""), anew.accounts()));
    TreeSet<Integer> partitions = new TreeSet<>(anew.partitions().keySet());
    live.ifPresent(digest -> partitions.addAll(digest.partitions().keySet()));
    for (int each : partitions) {
      lines.add(
          new Line(
              "partition " + each,
              live.map(digest -> digest.partitions().getOrDefault(each, "")).orElse(""),
              anew.partitions().getOrDefault(each, "")));
    }
    return lines;
  }

  private void json(PrintWriter out) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("outcome", agrees() ? "agrees" : "differs");
    result.difference().ifPresent(first -> root.put("first_difference", first));
    root.put("events", result.anew().events());
    root.put("end", result.anew().end().toString());
    root.put("folding_millis", result.folding().toMillis());
    if (swapped != null) {
      root.put("swapped", swapped);
    }
    kept.ifPresent(path -> root.put("kept", path.toString()));
    ArrayNode digests = root.putArray("digests");
    for (Line line : lines()) {
      ObjectNode digest = digests.addObject().put("of", line.of());
      digest.put("read_model", line.live()).put("folded_anew", line.anew());
    }
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    out.flush();
  }
}
