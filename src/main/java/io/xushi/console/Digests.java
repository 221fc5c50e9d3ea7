package io.xushi.console;

import io.xushi.check.CheckResults;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.indicator.Indicator;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads a check's results once into a digest and keeps the latest few: results under one identity never change. Holds
 * some hundred bytes a unit.
 */
@Component
class Digests {

    private static final int KEPT = 4;

    private final CheckResults results;
    private final Map<String, Digest> kept = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Digest> eldest) {
            return size() > KEPT;
        }
    });

    Digests(CheckResults results) {
        this.results = results;
    }

    Digest of(String identity, RuleSet rules) {
        // The levels' order may change with the rules while the results stay.
        String key = identity + rules.version();
        Digest known = kept.get(key);
        if (known == null) {
            known = read(identity, rules);
            kept.put(key, known);
        }
        return known;
    }

    private Digest read(String identity, RuleSet rules) {
        Lights lights = new Lights(rules.scheme().levels(), new Figures(Language.ZH, ZoneOffset.UTC));
        List<Digest.Line> assessed = new ArrayList<>();
        List<Digest.Line> shown = new ArrayList<>();
        Set<Digest.TargetKey> targets = new LinkedHashSet<>();
        Map<String, Long> count = new HashMap<>();
        Standing standing = new Standing();
        results.forEachCard(identity, card -> {
            List<Light> own = card.progress().stream()
                    .map(each -> lights.of(card, each, null))
                    .toList();
            card.progress().forEach(each -> targets.add(key(each)));
            (card.assessed() ? assessed : shown).add(line(card, own));
            if (card.assessed()) {
                own.forEach(light -> count.merge(light.bucket(), 1L, Long::sum));
                standing.add(card);
            }
        });
        assessed.sort(Digest.Line.WORST_FIRST);
        return new Digest(assessed, shown, inOrder(targets, rules), count, standing.points());
    }

    /** Counts how units stand by points. */
    private static final class Standing {
        private long scored;
        private long incomplete;
        private long vetoed;
        private final Map<String, Long> byGrade = new HashMap<>();

        void add(UnitCard card) {
            if (card.total() == null) {
                return;
            }
            scored++;
            incomplete += card.complete() ? 0 : 1;
            vetoed += card.vetoed() ? 1 : 0;
            if (card.grade() != null) {
                byGrade.merge(card.grade(), 1L, Long::sum);
            }
        }

        Digest.Points points() {
            return new Digest.Points(scored, incomplete, vetoed, byGrade);
        }
    }

    static Digest.TargetKey key(ProgressCard progress) {
        return new Digest.TargetKey(progress.indicator(), progress.targetName(), progress.measure());
    }

    private static Digest.Line line(UnitCard card, List<Light> lights) {
        Light worst =
                lights.stream().max(Comparator.comparingInt(Light::severity)).orElse(null);
        int behind =
                (int) lights.stream().filter(light -> light.severity() >= 8).count();
        return new Digest.Line(
                card.code(),
                card.group(),
                card.rank(),
                worst == null ? Lights.NO_DATA : worst.bucket(),
                worst == null ? 0 : worst.severity(),
                behind,
                lights.stream()
                        .map(Light::exactGap)
                        .filter(gap -> gap != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<Digest.TargetKey> inOrder(Set<Digest.TargetKey> targets, RuleSet rules) {
        List<String> names =
                rules.indicators().all().stream().map(Indicator::name).toList();
        Map<String, Integer> order = new HashMap<>();
        names.forEach(name -> order.putIfAbsent(name, order.size()));
        return targets.stream()
                .sorted(Comparator.comparing(target -> order.getOrDefault(target.indicator(), Integer.MAX_VALUE)))
                .toList();
    }
}
