package io.xushi.wording;

import java.util.List;
import java.util.stream.Collectors;

/** What was handed in is refused; nothing of it was taken. Carries every problem found. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Language.EN)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public RefusedException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
