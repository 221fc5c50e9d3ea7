package io.xushi.api;

import io.xushi.intake.JudgementFile;
import io.xushi.scoring.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points given by people, as the interface shows and takes them. */
final class JudgementViews {

    private JudgementViews() {}

    record JudgementList(String scheme, String unit, String code, List<JudgementView> judgements) {}

    /** One revision; {@code importNumber} says since which import it is known. */
    record JudgementView(
            @Nullable String item,
            @Nullable String clause,
            @Nullable String period,
            String points,
            boolean self,
            @Nullable String assessor,
            @Nullable String reason,
            long importNumber) {

        static JudgementView of(Judgement judgement) {
            return new JudgementView(
                    judgement.item(),
                    judgement.clause(),
                    judgement.period() == null ? null : judgement.period().toString(),
                    judgement.points().toPlainString(),
                    judgement.self(),
                    judgement.assessor(),
                    judgement.reason(),
                    judgement.revision());
        }
    }

    /** The columns of a file of judgements; either {@code item} or {@code clause}. */
    record JudgementRequest(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String clause,
            @Nullable String period,
            @Nullable String points,
            @Nullable Boolean self,
            @Nullable String assessor,
            @Nullable String reason) {

        JudgementFile asFile() {
            return new JudgementFile(
                    List.of(new JudgementFile.Row(unit, item, clause, period, points, self, assessor, reason)));
        }
    }
}
