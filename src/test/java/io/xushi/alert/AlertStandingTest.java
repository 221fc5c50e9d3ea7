package io.xushi.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertStandingTest {

    private static final LevelScale SCALE = new LevelScale(List.of(
            new AlertLevel("yellow", new Wording("黄色", "amber")), new AlertLevel("red", new Wording("红色", "red"))));

    private static Sighting sighting(char c) {
        return switch (c) {
            case 'y' -> new Sighting.Behind("yellow");
            case 'r' -> new Sighting.Behind("red");
            case '.' -> new Sighting.OnPace();
            default -> new Sighting.NoData();
        };
    }

    /** States with their level after each check: N normal, P pending, R raised, S resolved. */
    private static String life(String sightings, int raiseAfter, int clearAfter) {
        AlertPolicy policy = new AlertPolicy(raiseAfter, clearAfter);
        AlertStanding standing = AlertStanding.NORMAL;
        List<String> life = new ArrayList<>();
        for (char c : sightings.toCharArray()) {
            standing = standing.after(sighting(c), policy, SCALE);
            String state = switch (standing.state()) {
                case NORMAL -> "N";
                case PENDING -> "P";
                case RAISED -> "R";
                case RESOLVED -> "S";
            };
            life.add(standing.level() == null ? state : state + standing.level().charAt(0));
        }
        return String.join(" ", life);
    }

    @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
    @CsvSource({
        // sightings (y yellow, r red, . on pace, ? no data), raise after, clear after
        "y,       1, 1, Ry",
        ".,       1, 1, N",
        "?,       1, 1, N",
        "y.,      1, 1, Ry S",
        "y.y,     1, 1, Ry S Ry",
        "y..,     1, 1, Ry S S",
        "y,       2, 1, Py",
        "yy,      2, 1, Py Ry",
        "y.y,     2, 1, Py N Py",
        "y?y,     2, 1, Py Py Ry",
        "yr,      2, 1, Py Rr",
        "yyr,     1, 2, Ry Ry Rr", // worse counts at once
        "rr,      1, 2, Rr Rr",
        "ry,      1, 2, Rr Rr", // better waits
        "ryy,     1, 2, Rr Rr Ry",
        "ry,      1, 1, Rr Ry",
        "ryry,    1, 2, Rr Rr Rr Rr",
        "r.,      1, 2, Rr Rr",
        "r..,     1, 2, Rr Rr S",
        "r.r.,    1, 2, Rr Rr Rr Rr",
        "r.?.,    1, 2, Rr Rr Rr S", // no data changes nothing
        "r???,    1, 1, Rr Rr Rr Rr",
        "r.y,     1, 3, Rr Rr Rr",
        "r.y.,    1, 3, Rr Rr Rr S"
    })
    void lives_through_its_checks(String sightings, int raiseAfter, int clearAfter, String life) {
        assertThat(life(sightings, raiseAfter, clearAfter)).isEqualTo(life);
    }

    @Test
    void counts_the_checks_behind_in_a_row() {
        AlertPolicy policy = new AlertPolicy(2, 2);
        AlertStanding standing = AlertStanding.NORMAL;
        for (char c : "yy?y".toCharArray()) {
            standing = standing.after(sighting(c), policy, SCALE);
        }
        assertThat(standing).isEqualTo(new AlertStanding(AlertState.RAISED, "yellow", 3, 0));
        assertThat(standing.after(sighting('.'), policy, SCALE).checksBehind()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', y, RAISED",
        "y, yr, WORSE",
        "r, ry, BETTER",
        "r, r., RESOLVED",
        "y, yy, ",
        "y., y.., ",
        "y., y.y, RAISED",
        "'', ., "
    })
    void tells_what_people_should_know_of(String before, String after, AlertEventKind event) {
        AlertStanding then = standing(before);
        AlertStanding now = standing(after);

        assertThat(now.eventSince(then, SCALE).orElse(null)).isEqualTo(event);
    }

    private static AlertStanding standing(String sightings) {
        AlertStanding standing = AlertStanding.NORMAL;
        for (char c : sightings.toCharArray()) {
            standing = standing.after(sighting(c), new AlertPolicy(1, 1), SCALE);
        }
        return standing;
    }

    @Test
    void levels_are_found_by_id_and_by_either_name() {
        assertThat(SCALE.find("黄色")).map(AlertLevel::id).contains("yellow");
        assertThat(SCALE.find("amber")).map(AlertLevel::id).contains("yellow");
        assertThat(SCALE.find("red")).map(AlertLevel::id).contains("red");
        assertThat(SCALE.find("blue")).isEmpty();
        assertThat(SCALE.names()).containsExactly("amber", "red", "yellow", "红色", "黄色");
        assertThat(SCALE.severity("yellow")).isLessThan(SCALE.severity("red"));
        assertThatThrownBy(() -> SCALE.severity("blue")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_policy_waits_for_one_check_at_least() {
        assertThatThrownBy(() -> new AlertPolicy(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlertPolicy(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
