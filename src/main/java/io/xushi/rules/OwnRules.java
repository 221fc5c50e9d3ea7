package io.xushi.rules;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.Statement;
import io.xushi.clause.Stage;
import io.xushi.evaluation.Rehearsal;
import io.xushi.evaluation.Rehearsal.Call;
import io.xushi.scheme.RawRules;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * DRL of the operator's own: gets the head that it need not write, passes the same guard as what is printed, and then
 * its names and words are checked, so that it fails when it is read and never when units are judged.
 */
final class OwnRules {

    private static final Pattern BEGINS_WITH_PACKAGE = Pattern.compile("\\s*package\\b");
    private static final Pattern INDICATOR =
            Pattern.compile("\\b(?:progress|excess|untasked|noData|lead|rank|running)\\(\\s*\"([^\"]*)\"");
    private static final Pattern OTHER_INDICATOR =
            Pattern.compile("\\blead\\(\\s*\"[^\"]*\"\\s*,\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]*)\"");
    private static final Set<String> OPENING = Set.of("target", "clause", "alert", "level", "noAlert");
    private static final Set<String> GRADES = Set.of("give", "notAbove", "vetoGrade", "vetoCap");
    private static final Set<String> SHOWN = Set.of("showTarget", "showFigure", "showAgainst");

    private final RuleSet rules;
    private final Problems problems;
    private final Map<String, String> namesSeen = new HashMap<>();

    OwnRules(RuleSet rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** The file with its head. */
    static String withHead(RawRules raw) {
        if (BEGINS_WITH_PACKAGE.matcher(raw.text()).lookingAt()) {
            return raw.text();
        }
        return "package " + DrlPrinter.packageName(raw.stage()) + "; import io.xushi.evaluation.Dossier;"
                + " global io.xushi.evaluation.Findings findings;\n" + raw.text();
    }

    void check(RawRules raw) {
        String text = withHead(raw);
        List<String> refusals = DrlGuard.refusalsOfOwn(raw.stage(), text);
        refusals.forEach(reason ->
                problems.error(Place.file(raw.file()), "规则不被放行：%s", "the guard refuses the rule: %s", reason));
        if (!refusals.isEmpty()) {
            return;
        }
        for (RuleDescr rule : parsed(text).getRules()) {
            checkRule(raw, rule);
        }
    }

    private static PackageDescr parsed(String text) {
        try {
            return new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
        } catch (DroolsParserException unreadable) {
            throw new IllegalStateException("the guard let unreadable DRL pass", unreadable);
        }
    }

    private void checkRule(RawRules raw, RuleDescr rule) {
        Place place = Place.line(
                raw.file(), Math.max(1, rule.getLine() - (withHead(raw).equals(raw.text()) ? 0 : 1)));
        String name = rule.getName();
        String before = namesSeen.put(raw.stage() + " " + name, place.toString());
        if (before != null) {
            problems.error(place, "规则名 %s 在 %s 已经用过", "the rule name %s is already used at %s", name, before);
        }
        Object clause = rule.getAnnotation("clause") == null
                ? null
                : rule.getAnnotation("clause").getValue();
        if (clause == null) {
            problems.error(
                    place,
                    "规则 %s 没有条款编号；在“when”之前写 @clause(\"X-1\")",
                    "rule %s has no clause number; write @clause(\"X-1\") before 'when'",
                    name);
            return;
        }
        String number = String.valueOf(clause).replace("\"", "");
        constraints(rule).forEach(constraint -> checkIndicators(place, constraint));
        Rehearsal rehearsal = new Rehearsal(rules);
        for (Statement statement :
                StaticJavaParser.parseBlock("{" + rule.getConsequence() + "}").getStatements()) {
            checkCalls(
                    place,
                    number,
                    chain(statement.asExpressionStmt().getExpression().asMethodCallExpr()),
                    rehearsal);
        }
    }

    private static List<String> constraints(RuleDescr rule) {
        return ((PatternDescr) rule.getLhs().getDescrs().get(0))
                .getDescrs().stream()
                        .map(each -> ((ExprConstraintDescr) each).getExpression())
                        .toList();
    }

    private void checkIndicators(Place place, String constraint) {
        for (Pattern pattern : List.of(INDICATOR, OTHER_INDICATOR)) {
            Matcher named = pattern.matcher(constraint);
            while (named.find()) {
                checkIndicator(place, named.group(1));
            }
        }
    }

    // Rules read by official names; an alias would find nothing.
    private void checkIndicator(Place place, String name) {
        boolean known = rules.indicators().all().stream()
                .anyMatch(indicator -> indicator.name().equals(name));
        if (!known) {
            problems.error(
                    place,
                    "没有指标“%s”（写全名）。%s",
                    "there is no indicator \"%s\" (write its full name). %s",
                    name,
                    NearestNames.hint(name, names()));
        }
    }

    private Collection<String> names() {
        return rules.indicators().all().stream()
                .map(indicator -> indicator.name())
                .toList();
    }

    private static List<Call> chain(MethodCallExpr last) {
        LinkedList<Call> calls = new LinkedList<>();
        @Nullable Expression next = last;
        while (next instanceof MethodCallExpr call) {
            List<@Nullable Object> arguments = new ArrayList<>();
            call.getArguments().forEach(argument -> arguments.add(value(argument)));
            calls.addFirst(new Call(call.getNameAsString(), arguments));
            next = call.getScope().orElse(null);
        }
        return calls;
    }

    private static @Nullable Object value(Expression argument) {
        if (argument instanceof StringLiteralExpr literal) {
            return literal.getValue();
        }
        return argument instanceof BooleanLiteralExpr truth ? truth.getValue() : null;
    }

    private void checkCalls(Place place, String number, List<Call> chain, Rehearsal rehearsal) {
        for (Call call : chain) {
            List<@Nullable Object> given = call.arguments();
            if (OPENING.contains(call.method()) && given.size() > 2 && !"".equals(given.get(2))) {
                checkIndicator(place, String.valueOf(given.get(2)));
            }
            if (SHOWN.contains(call.method()) && !given.isEmpty()) {
                checkIndicator(place, String.valueOf(given.get(0)));
            }
            if (call.method().equals("level") && given.size() == 5) {
                String level = String.valueOf(given.get(4));
                require(
                        rules.scheme().levels().levels().stream()
                                .anyMatch(each -> each.id().equals(level)),
                        place,
                        "没有预警级别“%s”（写编号）",
                        "there is no alert level \"%s\" (write its id)",
                        level);
            }
            if (GRADES.contains(call.method()) && given.size() == 1) {
                String grade = String.valueOf(given.get(0));
                require(
                        rules.scheme().assessment().grades().stream()
                                .anyMatch(each -> each.id().equals(grade)),
                        place,
                        "没有等次“%s”（写编号）",
                        "there is no grade \"%s\" (write its id)",
                        grade);
            }
        }
        Call first = chain.get(0);
        boolean own =
                first.arguments().size() > 1 && number.equals(first.arguments().get(1));
        require(
                own,
                place,
                "%s 的条款编号应与 @clause 一致：%s",
                "the clause number of %s must be that of @clause: %s",
                first.method(),
                number);
        rehearsal.play(chain).ifPresent(wrong -> problems.error(place, "条款 %s：%s", "clause %s: %s", number, wrong));
    }

    private void require(boolean holds, Place place, String zh, String en, Object... values) {
        if (!holds) {
            problems.error(place, zh, en, values);
        }
    }

    static String fileName(RawRules raw, int number) {
        Stage stage = raw.stage();
        return stage.fileStem() + "-own-" + number + ".drl";
    }
}
