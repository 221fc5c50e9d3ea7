package io.xushi.rules;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.Statement;
import io.xushi.clause.PlainText;
import io.xushi.clause.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Looks at DRL before Drools does and refuses, by default, everything that a clause has no business with: one pattern
 * over {@code Dossier}, listed accessors with literal keys, decimals with {@code B}, listed calls of the sink with
 * literals. No loop, join, assignment, {@code new} or negation can pass, so an evaluation ends by construction.
 */
final class DrlGuard {

    private static final String STRING = "\"[^\"\\\\\\r\\n]*\"";
    private static final String STRINGS = "\\(\\s*" + STRING + "(?:\\s*,\\s*" + STRING + ")*\\s*\\)";
    private static final String TEXTS = "\\(\\s*" + STRING + "(?:\\s*,\\s*" + STRING + ")*\\s*\\)";
    private static final String PROGRESS = "progress\\(\\s*" + STRING + "(?:\\s*,\\s*" + STRING + ")?\\s*\\)\\s*"
            + "(?:!\\.\\s*rounded\\(\\s*" + STRING + "\\s*,\\s*" + STRING + "\\s*\\)\\s*)?!\\.\\s*";
    private static final String COMPARED = "\\s*(?:<=|>=|<|>)\\s*";
    private static final String DECIMAL = "-?\\d+(?:\\.\\d+)?B";
    private static final String TRUTH = "\\s*==\\s*(?:true|false)";
    private static final List<Pattern> CONSTRAINTS = Stream.of(
                    "(?:name|code|type|group)\\(\\)\\s+in\\s+" + STRINGS,
                    "type\\(\\)\\s+not\\s+in\\s+" + STRINGS,
                    "month\\(\\)\\s*==\\s*\\d{1,2}",
                    PROGRESS
                            + "(?:actual|completion|growth|fall|rise|gap|paceCompletion|monthCompletion)"
                            + COMPARED + DECIMAL,
                    PROGRESS + "(?:met|stretchMet)" + TRUTH,
                    "(?:excess|lead)" + TEXTS + COMPARED + DECIMAL,
                    "(?:untasked|noData|tagged|exempt|within|inShare|running|runningRank|often|levelWas|levelOften"
                            + "|dueWithin|overdue|someMet)" + TEXTS + TRUTH,
                    "ownRecord\\(\\s*" + STRING + "\\s*,\\s*" + STRING + "\\s*\\)" + COMPARED + DECIMAL,
                    "events\\(\\s*" + STRING + "\\s*\\)(?:\\s*\\.\\s*(?:category|attribute|circumstance)" + TEXTS
                            + ")*\\s*!\\.\\s*(?:occurred|counts" + TEXTS + ")" + TRUTH,
                    "duty\\(\\s*" + STRING + "\\s*\\)\\s*!\\.\\s*(?:done|late|inTime|stands\\(\\s*" + STRING
                            + "\\s*\\))" + TRUTH,
                    "total\\(\\)" + COMPARED + DECIMAL,
                    "(?:clausePoints|itemPoints)\\(\\s*" + STRING + "\\s*\\)" + COMPARED + DECIMAL,
                    "(?:place|rank)" + TEXTS + COMPARED + "\\d{1,9}",
                    "vetoed\\(\\)" + TRUTH)
            .map(Pattern::compile)
            .toList();
    private static final Pattern LITERAL = Pattern.compile(STRING);
    private static final Pattern COMMENT = Pattern.compile("//|/\\*|#");
    private static final Pattern GENERATED_NAME = Pattern.compile("c\\d+_\\d+");
    /** Of the operator's own rules; c1_1 and the like are kept for those that are printed. */
    private static final Pattern OWN_NAME = Pattern.compile("(?!c\\d+_\\d+$)[A-Za-z][A-Za-z0-9_]{0,59}");

    static final Map<Stage, Set<String>> SINK_CALLS = Map.of(
            Stage.TARGETS,
            Set.of(
                    "target",
                    "atLeast",
                    "fraction",
                    "moreThan",
                    "lessThan",
                    "baseShiftRange",
                    "atMost",
                    "equalTo",
                    "range",
                    "shiftRange",
                    "growth",
                    "fall",
                    "rise",
                    "drop",
                    "every",
                    "everyYear",
                    "about",
                    "places",
                    "base",
                    "baseChange",
                    "baseShift",
                    "baseTimes",
                    "lastYearTimes",
                    "yearly",
                    "targetYear",
                    "revised",
                    "ledBy",
                    "answeredBy",
                    "pathFromBase",
                    "compoundPath",
                    "historyPath",
                    "pathAhead",
                    "against",
                    "stretch",
                    "noTask",
                    "fromSheet",
                    "ceilingFromSheet",
                    "issuedBy",
                    "evenPath",
                    "levelPath",
                    "sharesPath",
                    "sheetPath",
                    "milestone",
                    "between",
                    "duty",
                    "due",
                    "stateBy",
                    "qualitative"),
            Stage.SCORING,
            Set.of(
                    "clause",
                    "holds",
                    "points",
                    "base",
                    "ifMet",
                    "step",
                    "bracket",
                    "share",
                    "shareIf",
                    "inverseShare",
                    "onlyIf",
                    "rankFalling",
                    "rankFallingPercent",
                    "rankListed",
                    "rankEven",
                    "efficacy",
                    "shareOfBest",
                    "ofClauses",
                    "times",
                    "timesRecord",
                    "onlyCategory",
                    "onlyAttribute",
                    "onlyCircumstance",
                    "perPeriod",
                    "perEventOf",
                    "perEventAmount",
                    "perRecord",
                    "dutiesDone",
                    "dutiesShare",
                    "factorIfMissed",
                    "factorIf",
                    "formula",
                    "band",
                    "line",
                    "once",
                    "perCount",
                    "perEvent",
                    "dutiesMissed",
                    "dutyDone",
                    "dutyLate",
                    "dutyFactor",
                    "judged",
                    "showTarget",
                    "showFigure",
                    "showAgainst",
                    "showDuty",
                    "bound",
                    "jointLimit",
                    "lossesTimes",
                    "roundPoints",
                    "roundData",
                    "noTask",
                    "noTaskPoints",
                    "veto",
                    "vetoGrade",
                    "vetoCap"),
            Stage.ALERTS,
            Set.of("alert", "dutyAlert", "level", "noAlert", "up", "silence", "measure", "within"),
            Stage.GRADING,
            Set.of("grading", "give", "notAbove", "raise", "down", "last", "carried", "vetoGrade", "vetoCap"));

    private final Stage stage;
    private final Pattern ruleName;
    private final List<String> refusals = new ArrayList<>();

    private DrlGuard(Stage stage, Pattern ruleName) {
        this.stage = stage;
        this.ruleName = ruleName;
    }

    /** Every reason why printed DRL is not let in; empty when it is. */
    static List<String> refusals(Stage stage, String drl) {
        return refusals(new DrlGuard(stage, GENERATED_NAME), drl);
    }

    /** Every reason why the operator's own DRL is not let in; empty when it is. */
    static List<String> refusalsOfOwn(Stage stage, String drl) {
        return refusals(new DrlGuard(stage, OWN_NAME), drl);
    }

    private static List<String> refusals(DrlGuard guard, String drl) {
        guard.inspect(drl);
        return List.copyOf(guard.refusals);
    }

    private void refuse(String reason) {
        refusals.add(reason);
    }

    private void require(boolean holds, String reason) {
        if (!holds) {
            refuse(reason);
        }
    }

    // The parsers that read a rule one after another skip comments and read escapes each in its own way.
    private void inspectCharacters(String drl) {
        require(drl.indexOf('\\') < 0, "a backslash");
        String outsideText = LITERAL.matcher(drl).replaceAll("\"\"");
        require(!COMMENT.matcher(outsideText).find(), "a comment");
    }

    private void inspect(String drl) {
        inspectCharacters(drl);
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, drl);
        } catch (DroolsParserException unreadable) {
            refuse("not readable as DRL: " + unreadable.getMessage());
            return;
        }
        if (parser.hasErrors() || parsed == null) {
            parser.getErrors().forEach(error -> refuse("not readable as DRL: " + error.getMessage()));
            require(parser.hasErrors(), "not readable as DRL");
            return;
        }
        inspectPackage(parsed);
        parsed.getRules().forEach(this::inspectRule);
    }

    private void inspectPackage(PackageDescr parsed) {
        require(DrlPrinter.packageName(stage).equals(parsed.getNamespace()), "the package is not the stage's");
        require(
                parsed.getImports().stream().allMatch(each -> each.getTarget().equals("io.xushi.evaluation.Dossier")),
                "an import other than Dossier");
        require(
                parsed.getGlobals().stream()
                        .allMatch(global -> global.getIdentifier().equals("findings")
                                && global.getType().equals("io.xushi.evaluation.Findings")),
                "a global other than the findings");
        require(parsed.getFunctionImports().isEmpty(), "a static import");
        require(parsed.getFunctions().isEmpty(), "a function");
        require(parsed.getAccumulateImports().isEmpty(), "an accumulate function");
        require(parsed.getTypeDeclarations().isEmpty(), "a declared type");
        require(parsed.getEnumDeclarations().isEmpty(), "a declared enum");
        require(parsed.getEntryPointDeclarations().isEmpty(), "an entry point");
        require(parsed.getWindowDeclarations().isEmpty(), "a window");
        require(parsed.getAttributes().isEmpty(), "a package attribute");
        require(parsed.getUnit() == null, "a rule unit");
    }

    private void inspectRule(RuleDescr rule) {
        String name = rule.getName();
        require(!(rule instanceof QueryDescr), name + ": a query");
        require(ruleName.matcher(name).matches(), "the rule name '" + name + "' has not the form that is allowed here");
        require(rule.getAttributes().isEmpty(), name + ": a rule attribute");
        require(rule.getParentName() == null, name + ": a rule that extends another");
        rule.getAnnotations().forEach(annotation -> inspectAnnotation(name, annotation));
        require(rule.getNamedConsequences().isEmpty(), name + ": a named consequence");
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        if (patterns.size() == 1 && patterns.get(0) instanceof PatternDescr pattern) {
            inspectPattern(name, pattern);
        } else {
            refuse(name + ": not exactly one pattern");
        }
        inspectConsequence(name, String.valueOf(rule.getConsequence()));
    }

    private void inspectAnnotation(String rule, AnnotationDescr annotation) {
        require("clause".equals(annotation.getName()), rule + ": an annotation other than @clause");
        boolean literal = annotation.getValueMap().keySet().equals(Set.of("value"))
                && annotation.getValue() instanceof String value
                && LITERAL.matcher(value).matches();
        require(literal, rule + ": the annotation's value is not one literal");
        if (literal) {
            inspectText(rule, String.valueOf(annotation.getValue()));
        }
    }

    private void inspectPattern(String rule, PatternDescr pattern) {
        require("Dossier".equals(pattern.getObjectType()), rule + ": a pattern over something else than Dossier");
        require("$d".equals(pattern.getIdentifier()), rule + ": the dossier is not bound to $d");
        require(pattern.getSource() == null, rule + ": a pattern with a source");
        require(pattern.getBehaviors().isEmpty(), rule + ": a pattern with a behaviour");
        require(pattern.getAnnotations().isEmpty(), rule + ": an annotated pattern");
        require(!pattern.isQuery(), rule + ": a query");
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                inspectConstraint(rule, expression.getExpression().strip());
            } else {
                refuse(rule + ": a constraint that is not an expression");
            }
        }
    }

    private void inspectConstraint(String rule, String expression) {
        for (String alternative : splitAlternatives(expression)) {
            boolean listed = CONSTRAINTS.stream()
                    .anyMatch(allowed -> allowed.matcher(alternative).matches());
            require(listed, rule + ": the constraint '" + alternative + "' is not among the listed ones");
        }
        LITERAL.matcher(expression).results().forEach(found -> inspectText(rule, found.group()));
    }

    private void inspectText(String rule, String quoted) {
        String text = quoted.substring(1, quoted.length() - 1);
        require(PlainText.isPlain(text), rule + ": the text '" + text + "' has characters that are not allowed");
    }

    // Splits at || outside text.
    private static List<String> splitAlternatives(String expression) {
        List<String> alternatives = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < expression.length(); i++) {
            if (expression.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && expression.startsWith("||", i)) {
                alternatives.add(expression.substring(start, i).strip());
                start = i + 2;
            }
        }
        alternatives.add(expression.substring(start).strip());
        return alternatives;
    }

    private void inspectConsequence(String rule, String consequence) {
        try {
            for (Statement statement :
                    StaticJavaParser.parseBlock("{" + consequence + "}").getStatements()) {
                boolean call = statement.isExpressionStmt()
                        && statement.asExpressionStmt().getExpression().isMethodCallExpr();
                if (call) {
                    inspectCall(
                            rule, statement.asExpressionStmt().getExpression().asMethodCallExpr());
                } else {
                    refuse(rule + ": the consequence does something else than call the findings");
                }
            }
        } catch (ParseProblemException unreadable) {
            refuse(rule + ": the consequence is not readable");
        }
    }

    private void inspectCall(String rule, MethodCallExpr call) {
        Set<String> allowed = SINK_CALLS.getOrDefault(stage, Set.of());
        require(
                allowed.contains(call.getNameAsString()),
                rule + ": the call '" + call.getNameAsString() + "' is not among the listed ones");
        require(call.getTypeArguments().isEmpty(), rule + ": a call with type arguments");
        call.getArguments().forEach(argument -> inspectArgument(rule, argument));
        Expression scope = call.getScope().orElse(null);
        if (scope instanceof MethodCallExpr inner) {
            inspectCall(rule, inner);
        } else {
            boolean findings =
                    scope instanceof NameExpr name && name.getNameAsString().equals("findings");
            require(findings, rule + ": a call of something else than the findings");
        }
    }

    private void inspectArgument(String rule, Expression argument) {
        if (argument instanceof StringLiteralExpr literal) {
            inspectText(rule, "\"" + literal.getValue() + "\"");
        } else {
            boolean listed = argument instanceof BooleanLiteralExpr
                    || argument instanceof NameExpr name
                            && name.getNameAsString().equals("$d");
            require(listed, rule + ": the argument '" + argument + "' is not a literal");
        }
    }
}
