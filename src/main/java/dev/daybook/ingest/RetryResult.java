package dev.daybook.ingest;

/**
 * What came of trying records of the quarantine again.
 *
 * @param applied events that count from now on
 * @param duplicates events that were there already, under another position
 * @param kept records that are still set aside, some perhaps with another reason
 */
public record RetryResult(int applied, int duplicates, int kept) {
  RetryResult plus(int moreApplied, int moreDuplicates, int moreKept) {
    return new RetryResult(applied + moreApplied, duplicates + moreDuplicates, kept + moreKept);
  }
}
