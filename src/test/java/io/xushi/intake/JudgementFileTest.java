package io.xushi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementFileTest {

    private static JudgementFile.Row row(String unit, String reason) {
        return new JudgementFile.Row(unit, null, "II-3-1", "2007", "3.5", false, "市经委", reason);
    }

    @Test
    void cells_are_quoted_and_what_was_not_typed_stays_empty() {
        JudgementFile file =
                new JudgementFile(List.of(new JudgementFile.Row("a,\"b\"", null, "1", null, "=1+1", null, null, "")));
        assertThat(new String(file.named("x.csv").content(), StandardCharsets.UTF_8))
                .isEqualTo("unit,item,clause,period,points,self,assessor,reason\n"
                        + "\"a,\"\"b\"\"\",,\"1\",,\"=1+1\",\"\",,\"\"\n");
    }

    @Test
    void rows_know_the_lines_on_which_they_begin() {
        JudgementFile file =
                new JudgementFile(List.of(row("a", "x"), row("b", "two\nlines"), row("c", "\n\n"), row("d", "")));
        assertThat(file.firstLines()).containsExactly(2, 3, 5, 8);
    }
}
