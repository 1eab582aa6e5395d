package dev.daybook.whatif;

import java.util.List;

/**
 * A supposition that stands.
 *
 * @param number counts up from 1 within a hypothesis and those made of it
 * @param legs one, or two for a transfer
 */
public record Assumed(int number, Supposition supposition, List<Leg> legs) {
  public Assumed {
    legs = List.copyOf(legs);
  }
}
