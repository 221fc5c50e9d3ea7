package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.quantity.Measure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorFilesTest {

    private static Read read(String csv) {
        return Reading.file(DataKind.INDICATORS, csv.getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void reads_both_languages() {
        Read read = read("""
                指标代码,name,计量单位,direction,累计方式,frequency,发布日,non_decreasing,别名
                e,万元GDP能耗,％,逆向,rate,季度,15,是,能耗;单耗
                p,开工项目,个,up,累计,,,,
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(((Batch.Indicators) read.batch()).indicators())
                .containsExactly(
                        new Indicator(
                                "e",
                                "万元GDP能耗",
                                Measure.PERCENT,
                                Direction.DOWN,
                                Accumulation.RATE,
                                Frequency.QUARTER,
                                15,
                                true,
                                List.of("能耗", "单耗")),
                        new Indicator(
                                "p",
                                "开工项目",
                                new Measure("个"),
                                Direction.UP,
                                Accumulation.YTD,
                                Frequency.MONTH,
                                null,
                                false,
                                List.of()));
    }

    @Test
    void tells_what_there_is_to_choose_from() {
        Read read = read("""
                code,name,measure,direction,accumulation,frequency,release_day
                a,甲,个,sideways,sum,week,32
                b,乙,,,ytd,,0
                c,甲,个,up,ytd,,1
                """);

        assertThat(en(read.problems())).isEqualTo("""
                indicators.csv:2: accumulation: 'sum' is not known; write ytd, period, point, ratio or rate
                indicators.csv:2: direction: 'sideways' is not known; write up, down or within
                indicators.csv:2: frequency: 'week' is not known; write month, quarter, half-year or year
                indicators.csv:2: release_day: '32' is not a day from 1 to 31; write it like 15
                indicators.csv:3: direction: this cell must not be empty
                indicators.csv:3: measure: this cell must not be empty
                indicators.csv:3: release_day: '0' is not a day from 1 to 31; write it like 15""");
    }

    @Test
    void refuses_a_name_twice() {
        assertThat(en(read("code,name,measure,direction,accumulation,aliases\na,甲,个,up,ytd,\nb,乙,个,up,ytd,甲\n")
                        .problems()))
                .isEqualTo("indicators.csv:3: aliases: '甲' is already a code, name or alias in row 2");
    }
}
