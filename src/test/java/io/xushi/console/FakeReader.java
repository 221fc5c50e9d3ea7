package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.ingest.DataFileReader;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader;
import io.xushi.intake.Known;
import io.xushi.intake.ReceivedFile;
import io.xushi.unit.Unit;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads unit, indicator, period and value, separated by commas; facts and judgements as they really are. */
final class FakeReader implements DataReader {

    @Override
    public Read read(DataKind kind, ReceivedFile file, Known known, boolean acceptGood) {
        if (kind == DataKind.FACTS || kind == DataKind.JUDGEMENTS) {
            return new DataFileReader().read(kind, file, known, acceptGood);
        }
        Problems problems = new Problems();
        List<Observation> good = new ArrayList<>();
        int bad = 0;
        List<String> lines =
                new String(file.content(), StandardCharsets.UTF_8).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            Optional<Unit> unit = known.units().find(cells[0]);
            if (unit.isEmpty()) {
                problems.error(
                        Place.cell(file.name(), i + 1, 1),
                        "没有单位“%s”。%s",
                        "there is no unit '%s'. %s",
                        cells[0],
                        NearestNames.hint(cells[0], known.units().names()));
                bad++;
            } else {
                good.add(new Observation(
                        unit.get().code(),
                        known.indicators().find(cells[1]).orElseThrow().code(),
                        Period.parse(cells[2]),
                        new BigDecimal(cells[3]),
                        Basis.REPORTED,
                        Status.PRELIMINARY,
                        null,
                        "更正报告",
                        null,
                        0));
            }
        }
        boolean take = bad == 0 || acceptGood;
        return new Read(take ? new Batch.Observations(good) : null, bad, problems.sorted());
    }
}
