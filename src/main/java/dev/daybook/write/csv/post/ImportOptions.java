package dev.daybook.write.csv.post;

import dev.daybook.ledger.CurrencyCode;
import java.time.ZoneId;

/**
 * What an import needs besides the file and its format.
 *
 * @param author who imports
 * @param zone where a date without an offset is read
 * @param currency of an account that is opened, unless its first row names one
 * @param openAccounts whether accounts that do not exist are opened, at their earliest date;
 *     otherwise their rows are refused
 */
public record ImportOptions(
    String author, ZoneId zone, CurrencyCode currency, boolean openAccounts) {}
