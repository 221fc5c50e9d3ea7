package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.Known;
import io.xushi.intake.ReceivedFile;
import io.xushi.pace.Pace;
import io.xushi.pace.PathStep;
import io.xushi.pace.Plan;
import io.xushi.pace.PlannedPath;
import io.xushi.pace.Progress;
import io.xushi.pace.Values;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.SchemeFiles;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample that comes with the program, against what the prefecture's bulletin says of it. */
class XiangxiSampleTest {

    private final Problems problems = new Problems();
    private final SchemeFileFormats formats = new SchemeFileFormats();
    private final SchemeFiles files = SchemeFolder.read(Path.of("rules/xiangxi-2021"), problems);
    private final IndicatorCatalogue indicators = new IndicatorCatalogue(
            formats.indicators("indicators.csv", files.files().get("indicators.csv"), problems));
    private final PlanSheet plan = formats.planSheet(
                    "年度投资计划", "p.csv", files.files().get("plans/年度投资计划.csv"), indicators, problems)
            .orElseThrow();
    private final Scheme scheme = formats.scheme("scheme.yaml", files.files().get("scheme.yaml"), problems)
            .orElseThrow();
    private final UnitDirectory units =
            new UnitDirectory(((Batch.Units) read(DataKind.UNITS, new UnitDirectory(List.of()))).units());
    private final List<Observation> figures = ((Batch.Observations) read(DataKind.OBSERVATIONS, units)).observations();

    private Batch read(DataKind kind, UnitDirectory known) {
        try {
            Path file = Path.of("config/samples/xiangxi-2021/" + kind.id() + ".csv");
            Read read = new DataFileReader()
                    .read(
                            kind,
                            new ReceivedFile(file.toString(), Files.readAllBytes(file)),
                            Known.of(known, indicators),
                            false);
            assertThat(read.problems()).isEmpty();
            return read.batch();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void is_read_without_a_problem() {
        assertThat(problems.sorted()).isEmpty();
        assertThat(scheme.id()).isEqualTo("xiangxi-2021");
        assertThat(units.all()).filteredOn(Unit::assessed).hasSize(10);
    }

    @Test
    void the_units_add_up_to_the_prefecture_as_published() {
        BigDecimal completed = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        for (Unit unit : units.all()) {
            if (unit.assessed()) {
                completed = completed.add(figure(unit).value());
                planned = planned.add(planned(unit));
            }
        }
        Unit prefecture = units.find("湘西州").orElseThrow();

        assertThat(completed)
                .isEqualByComparingTo("474.5")
                .isEqualByComparingTo(figure(prefecture).value());
        assertThat(planned).isEqualByComparingTo("640.7").isEqualByComparingTo(planned(prefecture));
    }

    @Test
    void three_units_are_behind_the_pace_as_the_bulletin_says() {
        assertThat(units.all().stream()
                        .filter(unit -> unit.assessed() && progress(unit).gap().signum() < 0)
                        .map(unit -> unit.name() + " " + progress(unit).gap().round(1)))
                .containsExactly("泸溪县 -1.8", "保靖县 -1.3", "州直 -16.3");
    }

    private Observation figure(Unit unit) {
        return figures.stream()
                .filter(figure -> figure.unit().equals(unit.code()))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal planned(Unit unit) {
        return plan.amounts(unit.code(), unit.name(), "investment").get(Period.year(2021));
    }

    private Progress progress(Unit unit) {
        Indicator investment = indicators.find("investment").orElseThrow();
        Series series = new Series(investment, List.of(figure(unit)));
        LocalDate cutOff = LocalDate.of(2021, 9, 30);
        Target target = new Target(investment.name(), null, Bound.AT_LEAST, Ratio.of(planned(unit)), null, null, "T-1");
        return new Pace(scheme.period(), cutOff, WorkingDays.mondayToFriday())
                .measure(investment, new Plan(target, new PlannedPath.Even(PathStep.MONTH)), new Values() {
                    @Override
                    public io.xushi.indicator.Reading of(Demand demand) {
                        return series.upTo(scheme.period().from(), cutOff);
                    }

                    @Override
                    public io.xushi.indicator.Reading lastMonth() {
                        return series.alone(YearMonth.of(2021, 9), 1);
                    }
                });
    }
}
