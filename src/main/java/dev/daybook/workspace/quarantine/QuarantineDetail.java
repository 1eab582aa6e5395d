package dev.daybook.workspace.quarantine;

import dev.daybook.ledger.NamedField;
import java.util.List;

/**
 * One record of the quarantine looked at closely.
 *
 * @param fields what could be read of it, in the writer's own names; empty until that is known
 * @param note why there are no fields (yet), or empty
 * @param key its key's bytes as {@link HexDump} writes them
 * @param value its value's bytes
 */
public record QuarantineDetail(
    QuarantineTable.Row row, List<NamedField> fields, String note, String key, String value) {
  public QuarantineDetail {
    fields = List.copyOf(fields);
  }

  QuarantineDetail with(List<NamedField> read, String why) {
    return new QuarantineDetail(row, read, why, key, value);
  }
}
