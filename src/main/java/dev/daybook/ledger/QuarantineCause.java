package dev.daybook.ledger;

/** Why a record of the log was set aside: stored by name, so a name once given stays. */
public enum QuarantineCause {
  /** It has no value: a tombstone. */
  NO_VALUE,
  /** It does not start with the registry's zero byte and a schema's id. */
  FRAMING,
  /** The registry has no schema of its id. */
  UNKNOWN_SCHEMA,
  /** Its schema is none that events can be read with. */
  SCHEMA,
  /** Its bytes are not what its schema says. */
  DATA,
  /** Its type is none that this program knows. */
  TYPE,
  /** Its amount is none, or one that its type cannot have. */
  AMOUNT,
  /** It takes effect outside {@link EffectiveTime}. */
  TIME,
  /** Another field is missing, or holds what it cannot mean. */
  FIELD,
  /** It is an event, but with it the account's balance would leave the range of amounts. */
  OVERFLOW,
  /** It is an event, but one that contradicts the account it meets. */
  IMPOSSIBLE
}
