package io.xushi.console;

import io.xushi.alert.AlertLevel;
import io.xushi.pace.ProgressState;
import java.util.ArrayList;
import java.util.List;

/** The large figures of the overview: every assessed unit in exactly one of them, by its worst light. */
final class Counts {

    private final Desk desk;
    private final String chosen;

    Counts(Desk desk, String chosen) {
        this.desk = desk;
        this.chosen = chosen;
    }

    List<OverviewPage.Count> of(Digest digest) {
        List<OverviewPage.Count> counts = new ArrayList<>();
        counts.add(new OverviewPage.Count(
                "", "", Tone.NONE, desk.figures().count(digest.assessed().size()), "", chosen.isEmpty(), true));
        for (AlertLevel level : desk.levelsWorstFirst()) {
            Tone tone = Tone.of(desk.scheme().levels(), level.id());
            counts.add(count(digest, level.id(), level.name().in(desk.language()), tone));
        }
        addIfAny(counts, digest, Lights.MISSED, ProgressState.MISSED, Tone.MISSED);
        addIfAny(counts, digest, Lights.BEHIND, ProgressState.BEHIND, Tone.BEHIND);
        counts.add(count(digest, Lights.NO_DATA, word(ProgressState.NO_DATA), Tone.NONE));
        counts.add(count(digest, Lights.ON_PACE, word(ProgressState.ON_PACE), Tone.ON_PACE));
        counts.add(count(digest, Lights.MET, word(ProgressState.MET), Tone.MET));
        return counts;
    }

    private void addIfAny(
            List<OverviewPage.Count> counts, Digest digest, String bucket, ProgressState state, Tone tone) {
        if (digest.lights(bucket) > 0) {
            counts.add(count(digest, bucket, word(state), tone));
        }
    }

    private String word(ProgressState state) {
        return state.wording().in(desk.language());
    }

    private OverviewPage.Count count(Digest digest, String bucket, String word, Tone tone) {
        long units = digest.units(bucket);
        String lights = digest.targets().size() > 1 ? desk.figures().count(digest.lights(bucket)) : "";
        return new OverviewPage.Count(
                bucket, word, tone, desk.figures().count(units), lights, bucket.equals(chosen), units > 0);
    }
}
