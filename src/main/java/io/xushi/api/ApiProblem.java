package io.xushi.api;

import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request is not answered as it asks, as RFC 9457 has it.
 *
 * @param code last part of the problem's type; stable, for programs
 * @param detail what is wrong, and how to mend it
 * @param problems everything wrong in a file that was handed in
 * @param more further members
 */
record ApiProblem(
        String code, int status, Wording title, Wording detail, List<Problem> problems, Map<String, Object> more) {

    ApiProblem {
        problems = List.copyOf(problems);
        more = Map.copyOf(more);
    }

    static ApiProblem of(int status, String code, Wording title, Wording detail) {
        return new ApiProblem(code, status, title, detail, List.of(), Map.of());
    }

    ApiProblem with(List<Problem> found) {
        return new ApiProblem(code, status, title, detail, found, more);
    }

    ApiProblem with(String member, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(member, value);
        return new ApiProblem(code, status, title, detail, problems, members);
    }

    /** The members as they are written; wordings are still in both languages. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:xushi:problem:" + code);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!problems.isEmpty()) {
            members.put("problems", new ArrayList<>(ProblemView.of(problems)));
        }
        members.putAll(more);
        return members;
    }
}
