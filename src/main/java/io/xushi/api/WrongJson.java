package io.xushi.api;

import io.xushi.wording.Wording;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells what is wrong with a JSON body, without the parser's own words. */
final class WrongJson {

    private WrongJson() {}

    static ApiProblem problem(HttpMessageNotReadableException unreadable) {
        UnrecognizedPropertyException unknown = ApiErrors.cause(unreadable, UnrecognizedPropertyException.class);
        if (unknown != null) {
            return wrong(unknownName(unknown));
        }
        JacksonException wrong = ApiErrors.cause(unreadable, JacksonException.class);
        if (wrong == null || wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1) {
            return wrong(new Wording("请求缺少 JSON 内容，或不是 JSON", "The body is missing or is not JSON"));
        }
        return wrong(Wording.of(
                "第 %s 行第 %s 列不是所要的 JSON；用法见 /api/docs",
                "Line %s, column %s is not the JSON that is wanted; see /api/docs",
                wrong.getLocation().getLineNr(),
                wrong.getLocation().getColumnNr()));
    }

    private static ApiProblem wrong(Wording detail) {
        return ApiProblem.of(400, "bad-json", new Wording("JSON 有误", "Bad JSON"), detail);
    }

    private static Wording unknownName(UnrecognizedPropertyException unknown) {
        return Wording.of(
                "JSON 中的“%s”不认识；可以写：%s",
                "'%s' in the JSON is not known; there is: %s",
                CommonProblems.shown(unknown.getPropertyName()),
                listed(unknown.getKnownPropertyIds()));
    }

    private static String listed(@Nullable Collection<Object> names) {
        return names == null ? "" : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
