package io.xushi.cli;

/** How a command ends; scripts rely on the numbers. */
final class ExitCode {

    static final int GOOD = 0;
    static final int FAILED = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int BAD_RULES = 3;
    static final int CASES_FAILED = 4;
    static final int BAD_DATA = 5;

    private ExitCode() {}
}
