package io.xushi.evaluation;

import io.xushi.scheme.RuleSet;

/** Turns a rule set into a clause book. Filled by {@code rules}. */
@FunctionalInterface
public interface ClauseBookCompiler {

    /** @throws io.xushi.wording.RefusedException if the rules cannot be compiled, with every reason */
    ClauseBook compile(RuleSet rules);
}
