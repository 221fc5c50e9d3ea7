package io.xushi.store;

import static io.xushi.store.Samples.AWKWARD;
import static io.xushi.store.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xushi.calendar.Rhythm;
import io.xushi.check.CheckSchedule;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.RuleVersionStore.Version;
import io.xushi.check.ScheduleBook;
import io.xushi.scheme.SchemeFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
class StoredRulesAndSchedulesIT {

    @Parameter
    private TestDatabase vendor;

    private DataSource source;
    private RuleVersionStore rules;
    private ScheduleBook schedules;

    @BeforeEach
    void open() {
        source = vendor.fresh();
        Store store = new Store(source);
        rules = store.ruleVersions();
        schedules = store.schedules();
    }

    @Test
    void keeps_every_version_and_which_one_is_in_force() {
        rules.putInForce("s", "v1", files("rules/s", "one"), NOON);
        rules.putInForce("s", "v2", files("rules/s", "two"), NOON.plusSeconds(60));
        rules.putInForce("other", "v9", files("rules/other", "nine"), NOON);
        Version first = new Version("s", "v1", NOON);
        Version second = new Version("s", "v2", NOON.plusSeconds(60));
        assertThat(rules.inForce("s")).contains(second);

        rules.putInForce("s", "v1", files("elsewhere", "forged"), NOON.plusSeconds(120));
        assertThat(rules.inForce("s")).as("rolled back").contains(first);
        assertThat(rules.versions("s")).containsExactly(second, first);
        SchemeFiles kept = rules.files("s", "v1").orElseThrow();
        assertThat(kept.label()).isEqualTo("rules/s");
        assertThat(kept.files()).containsOnlyKeys("cases/" + AWKWARD + ".csv", "empty", "scheme.yaml");
        assertThat(kept.files().get("scheme.yaml"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("one");
        assertThat(kept.files().get("empty")).isEmpty();
        assertThat(kept.files().get("cases/" + AWKWARD + ".csv")).hasSize(2_000_000);
        assertThat(rules.files("s", "v3")).isEmpty();
        assertThat(rules.inForce("none")).isEmpty();
    }

    @Test
    void a_schedule_is_seeded_once_and_changed_by_people() {
        CheckSchedule seeded = schedule("5th working day of the month, 09:00", true);
        CheckSchedule changed = schedule("每半年最后一个工作日 14:00", false);
        schedules.seed(seeded);
        schedules.save(changed);
        schedules.seed(seeded);
        assertThat(schedules.find("s", "monitoring")).contains(changed);
        assertThat(schedules.find("s", "yearly")).isEmpty();

        CheckSchedule other = new CheckSchedule("a", "monitoring", seeded.rhythm(), true, NOON);
        schedules.save(other);
        assertThat(schedules.all()).containsExactly(other, changed);
    }

    @Test
    void brings_the_tables_of_quartz_and_nothing_twice() {
        Store.migrate(source);
        List<Long> counts = JdbcClient.create(source)
                .sql("select count(*) from qrtz_triggers")
                .query(Long.class)
                .list();
        assertThat(counts).containsExactly(0L);
    }

    @Test
    void a_database_that_is_not_there_is_named() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setUrl("jdbc:h2:mem:none;IFEXISTS=TRUE");
        assertThatThrownBy(() -> Store.migrate(nowhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the database cannot be reached: ");
    }

    private static CheckSchedule schedule(String rhythm, boolean enabled) {
        return new CheckSchedule("s", "monitoring", Rhythm.parse(rhythm), enabled, NOON);
    }

    private static SchemeFiles files(String label, String content) {
        byte[] large = new byte[2_000_000];
        Arrays.fill(large, (byte) 7);
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("scheme.yaml", content.getBytes(StandardCharsets.UTF_8));
        files.put("cases/" + AWKWARD + ".csv", large);
        files.put("empty", new byte[0]);
        return new SchemeFiles(label, files);
    }
}
