package dev.daybook.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.Retention;
import dev.daybook.readmodel.Digest;
import dev.daybook.workspace.status.VaultReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalLong;

/** What the log and the vault hold, for programs. Ends are exclusive; what is not known is null. */
final class StatusJson {
  private StatusJson() {}

  static void print(VaultReport report, Optional<Digest> digest, PrintWriter out)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    ArrayNode partitions = root.putArray("partitions");
    for (VaultReport.Row row : report.rows()) {
      ObjectNode each = partitions.addObject();
      each.put("partition", row.partition());
      put(each, "log_start", row.logStart());
      put(each, "log_end", row.logEnd());
      put(each, "vault_first", row.vaultFirst());
      put(each, "vault_end", row.vaultEnd());
      each.put("records", row.records());
      ArrayNode gaps = each.putArray("gaps");
      for (LogGap gap : row.gaps()) {
        gaps.addObject().put("from", gap.from()).put("to", gap.to());
      }
    }
    Retention retention = report.retention();
    if (retention == null) {
      root.putNull("retention");
    } else {
      root.putObject("retention")
          .put("ms", retention.millis())
          .put("bytes", retention.bytes())
          .put("compacted", retention.compacted())
          .put("finite", retention.isFinite());
    }
    root.put("events", report.events());
    root.put("duplicates", report.duplicates());
    root.put("quarantined", report.quarantined());
    digest.ifPresent(d -> root.put("digest", d.whole()));
    ArrayNode warnings = root.putArray("warnings");
    report.warnings().forEach(warnings::add);
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static void put(ObjectNode node, String name, OptionalLong offset) {
    if (offset.isPresent()) {
      node.put(name, offset.getAsLong());
    } else {
      node.putNull(name);
    }
  }
}
