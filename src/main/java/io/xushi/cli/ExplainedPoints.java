package io.xushi.cli;

import io.xushi.evaluation.EvaluationDocument.DutyCard;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.OperandCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.LineStatus;
import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a unit's points, item by item and clause by clause, with every reason. */
final class ExplainedPoints {

    private final PrintWriter out;
    private final Language language;
    private final RuleSet rules;

    ExplainedPoints(PrintWriter out, Language language, RuleSet rules) {
        this.out = out;
        this.language = language;
        this.rules = rules;
    }

    private String say(String zh, String en, Object... values) {
        return Wording.of(zh, en, values).in(language);
    }

    void print(UnitCard card) {
        if (card.lines().isEmpty()) {
            return;
        }
        out.println(total(card));
        card.totalWords().forEach(words -> out.println("  " + words.in(language)));
        card.gradeWords().forEach(words -> out.println("  " + words.in(language)));
        card.nextGrade().forEach(words -> out.println("  " + words.in(language)));
        for (ItemCard item : card.items()) {
            out.println();
            out.println(title(item));
            card.lines().stream()
                    .filter(line -> line.item().equals(item.item()))
                    .forEach(this::print);
        }
        if (!card.duties().isEmpty()) {
            out.println();
            out.println(say("事项", "duties"));
            card.duties().forEach(duty -> out.println("  " + said(duty)));
        }
    }

    private String total(UnitCard card) {
        StringBuilder text = new StringBuilder(say("总分：%s", "total: %s", String.valueOf(card.total())));
        if (!card.complete()) {
            text.append(
                    card.mostPossible() == null
                            ? say("（暂计，缺的条款没有上限）", " (provisional; what is missing has no upper end)")
                            : say("（暂计，最多可达 %s）", " (provisional, at most %s)", card.mostPossible()));
        }
        if (card.grade() != null) {
            text.append(say("；等次：%s", "; grade: %s", grade(card.grade())));
        } else if (!card.complete()) {
            text.append(say("；未定等次", "; no grade yet"));
        }
        if (card.vetoed()) {
            text.append(say("；一票否决", "; vetoed"));
        }
        if (card.selfTotal() != null) {
            text.append(say("；自评：%s", "; self-assessed: %s", card.selfTotal()));
        }
        return text.toString();
    }

    private Wording grade(String id) {
        return rules.scheme().assessment().grade(id).map(each -> each.name()).orElse(Wording.same(id));
    }

    private String title(ItemCard item) {
        String name = item.outsideFull()
                ? say("%s %s（附加）", "%s %s (extra)", item.item(), item.title())
                : item.full() == null
                        ? item.item()
                        : say("%s %s（满分 %s）", "%s %s (%s points)", item.item(), item.title(), item.full());
        String points = item.complete()
                ? say("：%s 分", ": %s points", item.points())
                : say("：暂计 %s 分", ": %s points so far", item.points());
        String cut = item.sum().equals(item.points())
                ? ""
                : say("（各条合计 %s 分，按本项上下限）", " (its clauses come to %s, limited)", item.sum());
        String self = item.self() == null ? "" : say("，自评 %s", ", self-assessed %s", item.self());
        return name + points + cut + self;
    }

    private void print(LineCard line) {
        String name = (line.branch() + " " + line.title()).strip();
        out.println("  " + name + say("：%s", ": %s", points(line)));
        lines(line.explanation(), "    ");
        if (line.self() != null) {
            out.println(say("    自评 %s", "    self-assessed %s", line.self()));
        }
        if (!line.wouldGive().zh().isEmpty()) {
            lines(line.wouldGive(), say("    差在：", "    lacking: "));
        }
        if (line.source() != null) {
            out.println(say("    原文：%s", "    document: %s", line.source()));
        }
        if (!line.reading().zh().isEmpty()) {
            out.println("    " + line.reading().in(language));
        }
        line.operands().forEach((operand, value) -> {
            if (!value.sources().isEmpty()) {
                out.println(say("    %s %s：%s", "    %s %s: %s", operand, shown(value), sources(value.sources())));
            }
        });
    }

    private static String shown(OperandCard operand) {
        return operand.value() == null ? "" : operand.value() + " " + operand.measure();
    }

    private static String sources(List<String> sources) {
        return sources.stream().distinct().collect(Collectors.joining("; "));
    }

    private void lines(Wording words, String lead) {
        String text = words.in(language);
        String separator = language == Language.ZH ? "；" : "; ";
        for (String part : text.split(separator)) {
            if (!part.isBlank()) {
                out.println(lead + part);
            }
        }
    }

    private String points(LineCard line) {
        if (line.points() != null) {
            return say("%s 分", "%s points", line.points());
        }
        Wording status =
                LineStatus.valueOf(line.status().toUpperCase(Locale.ROOT)).wording();
        @Nullable String most = line.mostPossible();
        return most == null || line.status().equals("not_applicable")
                ? status.in(language)
                : say("%s，最多 %s 分", "%s, at most %s points", status, most);
    }

    private String said(DutyCard duty) {
        String state = state(duty);
        String due = duty.due() == null ? "" : say("，期限 %s", ", due %s", duty.due());
        String late = Boolean.TRUE.equals(duty.late()) ? say("，逾期", ", late") : "";
        return duty.duty() + say("：", ": ") + state + due + late;
    }

    private String state(DutyCard duty) {
        if (duty.doneOn() != null) {
            return say("%s 完成", "done on %s", duty.doneOn());
        }
        if (duty.state() != null) {
            return duty.state();
        }
        Boolean done = duty.done();
        if (done == null) {
            return say("没有数据", "no data");
        }
        return done ? say("已完成", "done") : say("未完成", "not done");
    }
}
