package io.xushi.api;

import io.xushi.wording.NearestNames;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.util.Collection;
import java.util.List;

/** Problems that can come from several places, each told the same way everywhere. */
final class CommonProblems {

    // A name longer than any real one is not worth comparing with all of them.
    private static final int LONGEST_COMPARED = 60;

    private CommonProblems() {}

    static ApiProblem unknownScheme(String id, Collection<String> known) {
        return ApiProblem.of(
                404,
                "unknown-scheme",
                new Wording("没有这个方案", "Unknown scheme"),
                Wording.of("没有方案“%s”。%s", "There is no scheme '%s'. %s", shown(id), hint(id, known)));
    }

    static ApiProblem schemeNotInForce(String id, List<Problem> refusal) {
        return ApiProblem.of(
                        409,
                        "scheme-not-in-force",
                        new Wording("方案没有生效的版本", "Scheme without a version in force"),
                        Wording.of(
                                "方案“%s”的文件有错误，至今没有一个版本生效；请按 problems 所列改正规则文件",
                                "The files of scheme '%s' have errors and no version of it was ever in force; mend the"
                                        + " rule files as listed in problems",
                                shown(id)))
                .with(refusal);
    }

    static ApiProblem unknownUnit(String text, Collection<String> known) {
        return ApiProblem.of(
                404,
                "unknown-unit",
                new Wording("没有这个单位", "Unknown unit"),
                Wording.of(
                        "没有代码、名称或别名为“%s”的单位。%s",
                        "There is no unit with the code, name or alias '%s'. %s", shown(text), hint(text, known)));
    }

    static ApiProblem unknownIndicator(String text, Collection<String> known) {
        return ApiProblem.of(
                404,
                "unknown-indicator",
                new Wording("没有这个指标", "Unknown indicator"),
                Wording.of(
                        "没有代码、名称或别名为“%s”的指标。%s",
                        "There is no indicator with the code, name or alias '%s'. %s", shown(text), hint(text, known)));
    }

    static ApiProblem wrongPeriod(String text) {
        return wrongParameter(Wording.of(
                "“%s”不是时期；请写成 2007、2007-H1、2007-Q3、2007-09 或 2007-01..02",
                "'%s' is not a period; write 2007, 2007-H1, 2007-Q3, 2007-09 or 2007-01..02", shown(text)));
    }

    static ApiProblem wrongParameter(Wording detail) {
        return ApiProblem.of(400, "wrong-parameter", new Wording("参数不对", "Wrong parameter"), detail);
    }

    static ApiProblem missingParameter(String name) {
        return ApiProblem.of(
                400,
                "missing-parameter",
                new Wording("缺少参数", "Missing parameter"),
                Wording.of("请求缺少参数 %s；用法见 /api/docs", "The request lacks %s; see /api/docs for its use", name));
    }

    static ApiProblem notFound(String code, String zh, String en, Object... values) {
        return ApiProblem.of(404, code, new Wording("没有找到", "Not found"), Wording.of(zh, en, values));
    }

    static ApiProblem tooLarge(long most) {
        return ApiProblem.of(
                413,
                "too-large",
                new Wording("内容过大", "Content too large"),
                Wording.of(
                        "请求的内容最多 %s；请把文件拆开，分几次导入",
                        "The body may have at most %s; split the file and import it in parts", size(most)));
    }

    private static String size(long bytes) {
        return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MB" : bytes + " B";
    }

    /** Where nothing more is known than the status. */
    static ApiProblem status(int status) {
        Wording detail = switch (status) {
            case 400 ->
                new Wording("请求的写法不对；用法见 /api/docs", "The request is malformed; see /api/docs for how to write it");
            case 404 ->
                new Wording(
                        "没有这个地址；所有地址见 /api/docs", "There is nothing at this address; /api/docs lists all addresses");
            case 405 -> new Wording("这个地址不支持该方法", "This address does not support the method");
            case 413 -> new Wording("请求的内容过大", "The body is too large");
            case 500 ->
                new Wording(
                        "服务内部出错；请稍后再试，或请运维人员查看日志",
                        "Something went wrong inside; try again later, or have the operator look into the log");
            default ->
                status < 500
                        ? new Wording("请求不被接受；用法见 /api/docs", "The request is refused; see /api/docs")
                        : new Wording("服务暂时不能回答；请稍后再试", "The server cannot answer now; try again later");
        };
        Wording title = switch (status) {
            case 400 -> new Wording("请求有误", "Bad request");
            case 404 -> new Wording("没有找到", "Not found");
            case 405 -> new Wording("不支持该方法", "Method not allowed");
            case 406 -> new Wording("没有所要的格式", "Not acceptable");
            case 413 -> new Wording("内容过大", "Content too large");
            case 415 -> new Wording("不支持这种内容", "Unsupported media type");
            case 500 -> new Wording("内部错误", "Internal error");
            default -> Wording.of("状态 %s", "Status %s", status);
        };
        return ApiProblem.of(status, "status-" + status, title, detail);
    }

    private static Wording hint(String wanted, Collection<String> known) {
        return NearestNames.hint(wanted.length() > LONGEST_COMPARED ? "" : wanted, known);
    }

    static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
