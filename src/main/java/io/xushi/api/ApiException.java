package io.xushi.api;

/** Ends a request with a problem. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;

    ApiException(ApiProblem problem) {
        super(problem.detail().en());
        this.problem = problem;
    }

    ApiProblem problem() {
        return problem;
    }
}
