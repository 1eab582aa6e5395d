package dev.daybook.workspace.timebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerDeskTest {
  private static final TimeRange SHOWN =
      new TimeRange(Instant.ofEpochMilli(10_000), Instant.ofEpochMilli(999_999));

  private final MarkerDesk desk = new MarkerDesk();

  private List<Track> tracks(long[] reversals, long[] late, List<Marker> bookmarks) {
    desk.found(new EventMarkers(reversals, late, List.of()));
    return desk.tracks(List.of(), bookmarks);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void however_many_there_are_each_is_in_one_of_a_few(long seed) {
    Random random = new Random(seed);
    long[] late = random.longs(200_000, 0, 1_100_000).sorted().toArray();
    List<Marker> shown = desk.shown(tracks(new long[0], late, List.of()), SHOWN, 600);

    assertThat(shown.size()).as("seed %d", seed).isLessThanOrEqualTo(100);
    assertThat(shown.stream().mapToInt(Marker::count).sum())
        .isEqualTo((int) Arrays.stream(late).filter(at -> at >= 10_000 && at <= 999_999).count());
    assertThat(shown).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(shown.getFirst().label()).endsWith(" late arrivals");
  }

  @Test
  void one_alone_says_what_it_is() {
    Marker bookmark = new Marker(Marker.Kind.BOOKMARK, Instant.ofEpochMilli(50_000), "Bookmark: x");
    List<Marker> shown =
        desk.shown(tracks(new long[] {20_000}, new long[0], List.of(bookmark)), SHOWN, 600);
    assertThat(shown)
        .containsExactly(
            new Marker(Marker.Kind.REVERSAL, Instant.ofEpochMilli(20_000), 1, "Reversal"),
            bookmark);
  }

  @Test
  void nothing_changed_is_the_same_list() {
    List<Track> tracks = tracks(new long[] {20_000}, new long[0], List.of());
    assertThat(desk.shown(desk.tracks(List.of(), List.of()), SHOWN, 600))
        .isSameAs(desk.shown(tracks, SHOWN, 600));
  }

  @Test
  void the_nearest_of_any_kind_comes_next() {
    Marker bookmark = new Marker(Marker.Kind.BOOKMARK, Instant.ofEpochMilli(50_000), "");
    List<Track> tracks =
        tracks(new long[] {20_000, 20_000, 60_000}, new long[] {40_000}, List.of(bookmark));
    assertThat(walk(tracks, 0, true)).containsExactly(20_000L, 40_000L, 50_000L, 60_000L);
    assertThat(walk(tracks, 99_000, false)).containsExactly(60_000L, 50_000L, 40_000L, 20_000L);
  }

  private static List<Long> walk(List<Track> tracks, long from, boolean after) {
    List<Long> found = new java.util.ArrayList<>();
    Optional<Instant> at = MarkerDesk.nearest(tracks, Instant.ofEpochMilli(from), after);
    while (at.isPresent()) {
      found.add(at.get().toEpochMilli());
      at = MarkerDesk.nearest(tracks, at.get(), after);
    }
    return found;
  }
}
