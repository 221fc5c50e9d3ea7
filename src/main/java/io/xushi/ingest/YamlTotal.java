package io.xushi.ingest;

import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.Assessment.TotalRule;
import io.xushi.scheme.Assessment.Years;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.nodes.Node;

/** What becomes of the total, in the YAML of a scheme. */
final class YamlTotal {

    private static final String EXAMPLE = "{round: 2, mode: half_up, at_most: 110, at_least: 0}";
    private static final Words<Boolean> MEANS =
            new Words<Boolean>().with(false, "含本年", "all").with(true, "以前年度", "earlier");
    private static final String YEARS = "{record: 年度考核得分, mean_weight: 50%, last_weight: 50%}";
    private static final Words<RoundingMode> MODES = new Words<RoundingMode>()
            .with(RoundingMode.HALF_UP, "四舍五入", "half_up")
            .with(RoundingMode.DOWN, "舍去", "down")
            .with(RoundingMode.UP, "进一", "up")
            .with(RoundingMode.HALF_EVEN, "四舍六入", "half_even");

    private YamlTotal() {}

    static TotalRule total(YamlBlock top) {
        return top.block(
                        "total",
                        EXAMPLE,
                        "round",
                        "保留小数",
                        "mode",
                        "舍入",
                        "at_most",
                        "最多",
                        "at_least",
                        "最少",
                        "years",
                        "跨年")
                .map(YamlTotal::rule)
                .orElse(Assessment.NONE.total());
    }

    private static TotalRule rule(YamlBlock block) {
        Optional<Ratio> most = block.ratio("at_most");
        Optional<Ratio> least = block.ratio("at_least");
        Node floor = block.node("at_least");
        if (floor != null
                && most.isPresent()
                && least.isPresent()
                && least.get().compareTo(most.get()) > 0) {
            block.error(
                    floor,
                    "总分最少 %s，多于最多 %s",
                    "the total's least, %s, is more than its most, %s",
                    least.get(),
                    most.get());
        }
        OptionalInt scale = block.whole("round", 0, Decimals.MOST_DECIMALS);
        RoundingMode mode = block.word("mode", MODES, RoundingMode.HALF_UP);
        tellHalfStated(block);
        return new TotalRule(
                scale.isPresent() ? scale.getAsInt() : null,
                mode,
                most.orElse(null),
                least.orElse(null),
                years(block).orElse(null));
    }

    private static Optional<Years> years(YamlBlock total) {
        return total.block(
                        "years", YEARS, "record", "资料", "mean_weight", "平均权重", "last_weight", "末年权重", "mean_of", "平均范围")
                .flatMap(YamlTotal::readYears);
    }

    private static Optional<Years> readYears(YamlBlock block) {
        Node named = block.node("record");
        if (named == null) {
            block.missing("资料", "record", YEARS);
        }
        Optional<String> record = named == null ? Optional.empty() : block.name(named);
        Optional<Ratio> mean = block.share("mean_weight", "平均权重", YEARS);
        Optional<Ratio> last = block.share("last_weight", "末年权重", YEARS);
        Node at = block.node("last_weight");
        if (at != null && mean.isPresent() && last.isPresent()) {
            Ratio sum = mean.get().plus(last.get());
            if (!sum.equals(Ratio.ONE)) {
                block.warning(
                        at,
                        "平均权重与末年权重合计 %s%%，不是 100%%；请核对",
                        "mean_weight and last_weight come to %s%%, not to 100%%; check them",
                        sum.asPercent().shown());
            }
        }
        return record.isPresent() && mean.isPresent() && last.isPresent()
                ? Optional.of(new Years(record.get(), mean.get(), last.get(), meanOfEarlier(block)))
                : Optional.empty();
    }

    private static boolean meanOfEarlier(YamlBlock block) {
        Node node = block.node("mean_of");
        Optional<String> text = node == null ? Optional.empty() : block.scalar(node);
        Optional<Boolean> earlier = text.flatMap(MEANS::find);
        if (node != null && text.isPresent() && earlier.isEmpty()) {
            block.error(node, "“%s”应是 %s", "'%s' should be %s", text.get(), MEANS.choices());
        }
        return earlier.orElse(false);
    }

    // Documents round in several ways, and which one it is moves grades: it is never guessed.
    private static void tellHalfStated(YamlBlock block) {
        Node round = block.node("round");
        Node mode = block.node("mode");
        if (round != null && mode == null) {
            block.error(round, "写了保留小数，就要写怎样舍入（mode）：%s", "with 'round' write 'mode' as well: %s", MODES.choices());
        }
        if (mode != null && round == null) {
            block.error(
                    mode,
                    "写了舍入，就要写保留几位小数（round）；写法如 %s",
                    "with 'mode' write 'round' as well, the number of decimals; write it like %s",
                    EXAMPLE);
        }
    }
}
