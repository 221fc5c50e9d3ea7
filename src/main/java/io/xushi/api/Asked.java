package io.xushi.api;

import io.xushi.calendar.Period;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what the texts in an address mean, or says what there is instead. */
final class Asked {

    static final int DEFAULT_LIMIT = 100;
    static final int MOST = 1000;

    private final SchemesInForce schemes;
    private final DataRegister data;

    Asked(SchemesInForce schemes, DataRegister data) {
        this.schemes = schemes;
        this.data = data;
    }

    SchemesInForce.Standing standing(String id) {
        return schemes.find(id)
                .orElseThrow(() -> new ApiException(CommonProblems.unknownScheme(
                        id,
                        schemes.all().stream().map(SchemesInForce.Standing::id).toList())));
    }

    /** The rules in force. */
    RuleSet rules(String id) {
        SchemesInForce.Standing standing = standing(id);
        RuleSet rules = standing.rules();
        if (rules == null) {
            throw new ApiException(CommonProblems.schemeNotInForce(id, standing.refusal()));
        }
        return rules;
    }

    UnitDirectory units(RuleSet rules) {
        String dataset = rules.scheme().dataset();
        return data.units(dataset, data.latestImport(dataset));
    }

    Unit unit(RuleSet rules, String anyName) {
        UnitDirectory units = units(rules);
        return units.find(anyName)
                .orElseThrow(() -> new ApiException(CommonProblems.unknownUnit(anyName, units.names())));
    }

    static Period period(String text) {
        return Period.tryParse(text).orElseThrow(() -> new ApiException(CommonProblems.wrongPeriod(text)));
    }

    static int offset(@Nullable String text) {
        return number("offset", text, 0, 0, Integer.MAX_VALUE);
    }

    static int limit(@Nullable String text) {
        return number("limit", text, DEFAULT_LIMIT, 1, MOST);
    }

    static boolean yes(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.isEmpty() || text.equals("true")) {
            return true;
        }
        throw wrong("参数 %s 是“%s”；只能写 true 或 false", "'%2$s' is not a value of %1$s; write true or false", name, text);
    }

    static <T> List<T> page(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    static ApiException wrong(String zh, String en, Object... values) {
        return new ApiException(CommonProblems.wrongParameter(Wording.of(zh, en, values)));
    }

    private static int number(String name, @Nullable String text, int absent, int least, int most) {
        if (text == null || text.isBlank()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number outside the bounds
        }
        throw wrong(
                "参数 %s 是“%s”；只能写 %s 到 %s 的整数",
                "'%2$s' is not a value of %1$s; write a whole number from %3$s to %4$s",
                name,
                CommonProblems.shown(text),
                least,
                most);
    }
}
