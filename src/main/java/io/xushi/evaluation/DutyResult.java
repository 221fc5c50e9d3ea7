package io.xushi.evaluation;

import io.xushi.fact.Duty;
import io.xushi.target.Responsible;
import org.jspecify.annotations.Nullable;

/** A duty of a unit with the clause that set it, and who answers for it. */
record DutyResult(Duty duty, String clause, @Nullable String issuedBy, Responsible responsible) {}
