package io.xushi.console;

import io.xushi.console.JudgingPages.Typed;
import io.xushi.console.SavingJudgements.Given;
import io.xushi.console.SavingJudgements.Outcome;
import io.xushi.intake.ImportRecord;
import io.xushi.scheme.JudgedClause;
import io.xushi.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Points that an assessor gives, clause by clause. */
@Controller
class JudgingController {

    private final Desks desks;
    private final JudgingPages pages;
    private final SavingJudgements saving;

    JudgingController(Desks desks, JudgingPages pages, SavingJudgements saving) {
        this.desks = desks;
        this.pages = pages;
        this.saving = saving;
    }

    @GetMapping("/schemes/{id}/judging")
    String judging(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Desk desk = desks.open(id, locale);
        JudgedClause chosen = JudgingPages.clause(desk, clause).orElse(null);
        model.addAttribute("page", pages.of(desk, chosen, page, Typed.NOTHING));
        return "console/judging";
    }

    /**
     * Saves what was changed. Where something is wrong nothing is saved, and the form comes back as it was sent, so that
     * only the mistakes need mending.
     */
    @PostMapping("/schemes/{id}/judging")
    String save(
            @PathVariable String id,
            @RequestParam String clause,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam long known,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Desk desk = desks.open(id, locale);
        JudgedClause chosen =
                JudgingPages.clause(desk, clause).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Outcome outcome = saving.save(desk, chosen, known, given(form));
        if (outcome.isWrong()) {
            model.addAttribute("page", pages.of(desk, chosen, page, outcome.typed()));
            return "console/judging";
        }
        Message.tell(next, desk, message(desk, outcome.record()));
        return "redirect:" + Frame.base(id) + "/judging?clause=" + UriUtils.encode(clause, StandardCharsets.UTF_8)
                + "&page=" + page;
    }

    // Three lists side by side, one entry a unit; as single parameters Spring would split a reason at its commas.
    private static List<Given> given(MultiValueMap<String, String> form) {
        List<String> units = form.getOrDefault("unit", List.of());
        List<String> points = form.getOrDefault("points", List.of());
        List<String> reasons = form.getOrDefault("reason", List.of());
        if (units.size() != points.size() || units.size() != reasons.size()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            given.add(new Given(units.get(i), points.get(i), reasons.get(i)));
        }
        return given;
    }

    private static Message message(Desk desk, @Nullable ImportRecord record) {
        if (record == null) {
            return Message.calm(new Wording("没有改动，未保存。", "Nothing was changed, so nothing was saved."));
        }
        return Message.good(Wording.of(
                "已保存 %s 个单位的得分（批次 %s）；下次监测，或在“监测”页立即监测后，计入结果。",
                "Points of %s units are saved (import %s); they count from the next check on, which can be run at once"
                        + " on the page of checks.",
                desk.figures().count(record.accepted()),
                String.valueOf(record.number())));
    }
}
