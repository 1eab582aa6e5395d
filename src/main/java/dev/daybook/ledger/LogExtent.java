package dev.daybook.ledger;

/**
 * What there is of a log now, and how long it stays.
 *
 * @param logId what tells it from every other log
 * @param start the first offset that each partition still has
 * @param end the exclusive end of what is committed
 * @param leaving what lies before it goes within a day, by its retention
 */
public record LogExtent(
    String logId, LogEnd start, LogEnd end, LogEnd leaving, Retention retention) {}
