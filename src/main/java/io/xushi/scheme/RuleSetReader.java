package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.ClauseReader;
import io.xushi.clause.ClauseTable;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.quantity.Measure;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a scheme's folder into a rule set, or refuses it with everything that is wrong. */
public final class RuleSetReader {

    private final SchemeFormats formats;
    private final Author author;

    /** Reads what an operator wrote. */
    public RuleSetReader(SchemeFormats formats) {
        this(formats, Author.OPERATOR);
    }

    private RuleSetReader(SchemeFormats formats, Author author) {
        this.formats = formats;
        this.author = author;
    }

    /** The same reader for files of another author. */
    public RuleSetReader by(Author other) {
        return new RuleSetReader(formats, other);
    }

    /** A rule set, with what was doubtful in it. */
    public record Reading(RuleSet rules, Problems warnings) {}

    /**
     * Reads the files.
     *
     * @param further indicators known beside the scheme's own
     * @throws RefusedException with every error
     */
    public Reading read(SchemeFiles files, Collection<Indicator> further) {
        return read(files, dataset -> further);
    }

    /**
     * Reads the files.
     *
     * @param furtherOf indicators known of a dataset beside the scheme's own
     * @throws RefusedException with every error
     */
    public Reading read(SchemeFiles files, Function<String, ? extends Collection<Indicator>> furtherOf) {
        Problems problems = new Problems();
        RuleVersion version = new RuleVersion();
        Optional<Scheme> scheme = scheme(files, version, problems);
        Collection<Indicator> further = scheme.map(Scheme::dataset)
                .<Collection<Indicator>>map(furtherOf::apply)
                .orElse(List.of());
        IndicatorCatalogue own = indicators(files, version, problems);
        IndicatorCatalogue indicators =
                own.with(derived(files, scheme, own, problems)).with(further);
        if (!further.isEmpty()) {
            version.addGrids("further indicators", List.of(cells(further)));
        }
        List<Measure> measures = Stream.concat(
                        indicators.all().stream().map(Indicator::measure),
                        scheme.stream().flatMap(settings -> settings.measures().stream()))
                .distinct()
                .toList();
        Map<String, PlanSheet> sheets = planSheets(files, indicators, version, problems);
        PlanTotals.name(sheets, files, formats, problems);
        List<Clause> clauses = new ArrayList<>();
        List<RawRules> raw = new ArrayList<>();
        List<Clause> spoiled = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<RawRules> ofStage = raw(files, stage, version, problems);
            raw.addAll(ofStage);
            ofStage.forEach(rules -> clauses.addAll(rules.clauses()));
            clauses.addAll(
                    clauses(files, stage, scheme.map(Scheme::id).orElse(""), measures, version, spoiled, problems));
        }
        List<WorkedCase> cases = cases(files, problems);
        if (scheme.isEmpty()) {
            problems.refuseErrors();
            throw new RefusedException(problems.sorted());
        }
        RuleSet rules = new RuleSet(scheme.get(), indicators, clauses, sheets, cases, raw, version.hash());
        new RuleSetChecks(rules, files, problems).run(spoiled);
        problems.addAll(PlanTotals.of(rules, files));
        problems.refuseErrors();
        return new Reading(rules, problems);
    }

    private Optional<Scheme> scheme(SchemeFiles files, RuleVersion version, Problems problems) {
        byte[] yaml = files.files().get("scheme.yaml");
        if (yaml == null) {
            problems.error(
                    Place.file(files.label("scheme.yaml")),
                    "缺少这个文件；一个方案的文件夹至少有 scheme.yaml、indicators.csv 和 targets.dslr",
                    "this file is missing; a scheme's folder has at least scheme.yaml, indicators.csv and targets.dslr");
            return Optional.empty();
        }
        version.addText("scheme.yaml", yaml);
        return formats.scheme(files.label("scheme.yaml"), yaml, problems);
    }

    private IndicatorCatalogue indicators(SchemeFiles files, RuleVersion version, Problems problems) {
        List<Indicator> indicators = new ArrayList<>();
        for (String path : List.of("indicators.csv", "indicators.xlsx")) {
            byte[] content = files.files().get(path);
            if (content != null) {
                List<Indicator> read = formats.indicators(files.label(path), content, problems);
                version.addGrids(path, List.of(cells(read)));
                indicators.addAll(read);
            }
        }
        if (indicators.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Place.file(files.label("indicators.csv")),
                    "没有指标；在 indicators.csv 中每行写一个指标",
                    "there are no indicators; write one a line in indicators.csv");
        }
        return new IndicatorCatalogue(indicators);
    }

    private static List<Indicator> derived(
            SchemeFiles files, Optional<Scheme> scheme, IndicatorCatalogue own, Problems problems) {
        List<Indicator> derived = scheme.stream()
                .flatMap(settings -> settings.derived().stream())
                .map(DerivedIndicator::indicator)
                .toList();
        derived.stream()
                .map(Indicator::name)
                .filter(name -> own.find(name).isPresent())
                .forEach(name -> problems.error(
                        Place.file(files.label("scheme.yaml")),
                        "派生指标“%s”与指标表中的代码、名称或别名重复；算出的和上报的不能同名",
                        "derived indicator \"%s\" has a code, name or alias of the table of indicators; what is computed"
                                + " and what is delivered need different names",
                        name));
        return derived;
    }

    private Map<String, PlanSheet> planSheets(
            SchemeFiles files, IndicatorCatalogue indicators, RuleVersion version, Problems problems) {
        Map<String, PlanSheet> sheets = new LinkedHashMap<>();
        files.files().forEach((path, content) -> {
            if (path.startsWith("plans/")) {
                String name = path.substring("plans/".length(), path.lastIndexOf('.'));
                formats.planSheet(name, files.label(path), content, indicators, problems)
                        .ifPresent(sheet -> {
                            if (sheets.put(name, sheet) != null) {
                                problems.error(
                                        Place.file(files.label(path)),
                                        "计划表“%s”有两个文件，只留一个",
                                        "there are two files for plan sheet \"%s\"; keep one",
                                        name);
                            }
                            version.addGrids(path, List.of(cells(sheet)));
                        });
            }
        });
        return sheets;
    }

    private static Grid cells(Collection<Indicator> indicators) {
        return new Grid(
                "",
                indicators.stream()
                        .map(indicator -> Stream.concat(
                                        Stream.of(
                                                indicator.code(),
                                                indicator.name(),
                                                indicator.measure().name(),
                                                indicator.direction().name(),
                                                indicator.accumulation().name(),
                                                indicator.frequency().name(),
                                                String.valueOf(indicator.releaseDay()),
                                                String.valueOf(indicator.nonDecreasing())),
                                        indicator.aliases().stream())
                                .toList())
                        .toList());
    }

    private static Grid cells(PlanSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(sheet.rows())
                .forEach((unit, indicators) -> new TreeMap<>(indicators)
                        .forEach((indicator, amounts) -> amounts.forEach((period, amount) ->
                                rows.add(List.of(unit, indicator, period.toString(), amount.toPlainString())))));
        return new Grid(sheet.name(), rows);
    }

    private List<Clause> clauses(
            SchemeFiles files,
            Stage stage,
            String scheme,
            Collection<Measure> measures,
            RuleVersion version,
            List<Clause> spoiled,
            Problems problems) {
        List<Clause> clauses = new ArrayList<>();
        files.files().forEach((path, content) -> {
            if (path.contains("/") || !path.startsWith(stage.fileStem())) {
                return;
            }
            String label = files.label(path);
            if (path.endsWith(".dslr")) {
                version.addText(path, content);
                utf8(label, content, problems)
                        .ifPresent(text -> clauses.addAll(
                                ClauseReader.read(label, text, scheme, stage, measures, problems, spoiled::add)));
            } else if (path.endsWith(".xlsx")) {
                List<Grid> grids = formats.grids(label, content, problems);
                version.addGrids(path, grids);
                for (Grid grid : grids) {
                    String sheet = grids.size() == 1 ? label : label + "[" + grid.sheet() + "]";
                    clauses.addAll(ClauseTable.read(sheet, grid.rows(), stage, measures, problems, spoiled::add));
                }
            }
        });
        return clauses;
    }

    private List<RawRules> raw(SchemeFiles files, Stage stage, RuleVersion version, Problems problems) {
        List<RawRules> raw = new ArrayList<>();
        files.files().forEach((path, content) -> {
            if (path.contains("/") || !path.startsWith(stage.fileStem()) || !path.endsWith(".drl")) {
                return;
            }
            String label = files.label(path);
            if (author == Author.EDITOR) {
                problems.error(
                        Place.file(label),
                        "DRL 文件只能由运维人员放在服务器的规则文件夹里；编辑人员写句子（.dslr）或表格（.xlsx）",
                        "DRL files are for operators, in the server's own rules folder; editors write sentences (.dslr) or tables (.xlsx)");
                return;
            }
            version.addText(path, content);
            utf8(label, content, problems).ifPresent(text -> raw.add(new RawRules(stage, label, text)));
        });
        return raw;
    }

    private static Optional<String> utf8(String label, byte[] content, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            // As the version reads it: files of one version must not differ in any name.
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (CharacterCodingException notUtf8) {
            problems.error(Place.file(label), "文件不是 UTF-8 编码；请另存为 UTF-8", "the file is not UTF-8; save it as UTF-8");
            return Optional.empty();
        }
    }

    private List<WorkedCase> cases(SchemeFiles files, Problems problems) {
        List<WorkedCase> cases = new ArrayList<>();
        files.files().forEach((path, content) -> {
            if (path.startsWith("cases/")) {
                cases.addAll(formats.cases(files.label(path), content, problems));
            }
        });
        return cases;
    }
}
